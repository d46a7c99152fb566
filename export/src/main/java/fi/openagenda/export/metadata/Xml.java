package fi.openagenda.export.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that people may read, too: an element a line, indented. */
public final class Xml {

    private static final String REPLACEMENT = "\uFFFD";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private int depth;
    private boolean hasElements;

    /** An attribute; one without a value is not written. */
    public record Attribute(String name, String value) {

        /** One with a value. */
        public static Attribute of(String name, Object value) {
            return new Attribute(name, value.toString());
        }

        /** In which language what is inside is. */
        public static Attribute language(String tag) {
            return new Attribute("xml:lang", tag);
        }
    }

    /** What is inside an element. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void write() throws XMLStreamException;
    }

    /** Begins a document. */
    public Xml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(new OutputStreamWriter(bytes, UTF_8));
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** An element that holds others. */
    public void element(String name, List<Attribute> attributes, Content content) throws XMLStreamException {
        start(name, attributes);
        depth++;
        hasElements = false;
        content.write();
        depth--;
        if (hasElements) {
            newLine();
        }
        xml.writeEndElement();
        hasElements = true;
    }

    /** An element that holds others. */
    public void element(String name, Content content) throws XMLStreamException {
        element(name, List.of(), content);
    }

    /** An element that holds a text. */
    public void text(String name, String text, Attribute... attributes) throws XMLStreamException {
        start(name, List.of(attributes));
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
        hasElements = true;
    }

    private void start(String name, List<Attribute> attributes) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        for (Attribute attribute : attributes) {
            xml.writeAttribute(attribute.name, legal(attribute.value));
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** What XML 1.0 cannot hold at all is replaced by the character that stands for what cannot be shown. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(point -> legal.append(isLegal(point) ? Character.toString(point) : REPLACEMENT));
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** Ends the document. */
    public byte[] end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }
}
