package fi.openagenda.export.cube;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A cube as SDMX-ML 2.0 generic data, as PxWeb writes it: concepts are named by labels, and codes have only the letters of SDMX
 * identifiers. Figures that are withheld are left out.
 */
public final class SdmxFile {

    private static final String MESSAGE = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message";
    private static final String GENERIC = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic";
    private static final Pattern NO_IDENTIFIER = Pattern.compile("[^a-zA-Z0-9_\\-]");

    /** SDMX CL_FREQ: rounds come when they come. */
    private static final String IRREGULAR = "_U";

    private SdmxFile() {}

    /** Writes it. */
    public static String of(DataCube cube) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("MessageGroup");
            xml.writeDefaultNamespace(MESSAGE);
            xml.writeNamespace("generic", GENERIC);
            xml.writeStartElement("Header");
            element(xml, "ID", "open-agenda");
            element(xml, "Test", "false");
            element(xml, "Prepared", cube.updated().toString());
            xml.writeStartElement("Sender");
            xml.writeAttribute("id", "OpenAgenda");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("generic", "DataSet", GENERIC);
            series(xml, cube);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault); // a text in memory takes everything
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void series(XMLStreamWriter xml, DataCube cube) throws XMLStreamException {
        List<Dimension> dimensions = cube.dimensions();
        int time = IntStream.range(0, dimensions.size())
                .filter(i -> dimensions.get(i).role() == Dimension.Role.TIME)
                .findFirst()
                .orElseThrow();
        for (int cell = 0; cell < cube.size(); cell++) {
            if (cube.position(cell, time) == 0) {
                xml.writeStartElement("generic", "Series", GENERIC);
                xml.writeStartElement("generic", "SeriesKey", GENERIC);
                value(xml, "FREQ", IRREGULAR);
                for (int i = 0; i < dimensions.size(); i++) {
                    if (i != time) {
                        value(
                                xml,
                                identifier(dimensions.get(i).label()),
                                identifier(dimensions.get(i).codes().get(cube.position(cell, i)), "_"));
                    }
                }
                xml.writeEndElement();
                observations(xml, cube, cell, time);
                xml.writeEndElement();
            }
        }
    }

    /** The cells that differ from the first one in time alone. */
    private static void observations(XMLStreamWriter xml, DataCube cube, int first, int time)
            throws XMLStreamException {
        int step = 1;
        for (int i = time + 1; i < cube.dimensions().size(); i++) {
            step *= cube.dimensions().get(i).size();
        }
        List<Dimension.Item> moments = cube.dimensions().get(time).items();
        for (int i = 0; i < moments.size(); i++) {
            String figure = cube.value(first + i * step);
            if (!figure.isEmpty()) {
                xml.writeStartElement("generic", "Obs", GENERIC);
                xml.writeStartElement("generic", "Time", GENERIC);
                xml.writeCharacters(moments.get(i).label());
                xml.writeEndElement();
                xml.writeEmptyElement("generic", "ObsValue", GENERIC);
                xml.writeAttribute("value", figure);
                xml.writeEndElement();
            }
        }
    }

    private static void value(XMLStreamWriter xml, String concept, String value) throws XMLStreamException {
        xml.writeEmptyElement("generic", "Value", GENERIC);
        xml.writeAttribute("concept", concept);
        xml.writeAttribute("value", value);
    }

    private static String identifier(String label) {
        return identifier(label, "");
    }

    private static String identifier(String text, String instead) {
        return NO_IDENTIFIER.matcher(text).replaceAll(instead);
    }
}
