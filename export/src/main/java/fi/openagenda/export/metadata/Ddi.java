package fi.openagenda.export.metadata;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.metadata.Xml.Attribute;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamException;

/**
 * A codebook as archives of social science read it: DDI-Codebook 2.5. The file that it is of holds published figures, not
 * responses; so its columns are variables, and so are the questions, of whose answers it has figures.
 */
final class Ddi {

    /** As it is served. */
    static final String MEDIA_TYPE = "application/xml";

    private static final String DATA = "data.csv";

    private final Results results;
    private final Codebook codebook;
    private final Edition edition;
    private final List<Release.File> files;
    private final Xml xml;

    Ddi(Results results, Codebook codebook, Edition edition, List<Release.File> files) throws IOException {
        this.results = results;
        this.codebook = codebook;
        this.edition = edition;
        this.files = files;
        try {
            xml = new Xml();
        } catch (XMLStreamException fault) {
            throw new IOException(fault);
        }
    }

    /** The document. */
    byte[] bytes() throws IOException {
        try {
            xml.element(
                    "codeBook",
                    List.of(
                            Attribute.of("xmlns", "ddi:codebook:2_5"),
                            Attribute.of("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                            Attribute.of(
                                    "xsi:schemaLocation",
                                    "ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd"),
                            Attribute.of("version", "2.5")),
                    () -> {
                        xml.element("stdyDscr", this::study);
                        for (Release.File file : files) {
                            if (file.name().equals(DATA)) {
                                file(file);
                            }
                        }
                        xml.element("dataDscr", new DdiVariables(codebook, xml)::write);
                    });
            return xml.end();
        } catch (XMLStreamException fault) {
            throw new IOException(fault);
        }
    }

    private void study() throws XMLStreamException {
        String day = codebook.generatedAt().toString().substring(0, "2026-01-01".length());
        xml.element("citation", () -> {
            xml.element("titlStmt", () -> {
                for (Map.Entry<String, String> first : main(title()).entrySet()) {
                    xml.text("titl", first.getValue(), Attribute.language(first.getKey()));
                    for (Map.Entry<String, String> other : title().byLanguage().entrySet()) {
                        if (!other.getKey().equals(first.getKey())) {
                            xml.text("parTitl", other.getValue(), Attribute.language(other.getKey()));
                        }
                    }
                }
                xml.text("IDNo", codebook.dataset());
            });
            if (edition.publisher().isPresent()) {
                xml.element(
                        "rspStmt",
                        () -> texts(
                                "AuthEnty", new Words(main(edition.publisher().get()))));
            }
            xml.element("prodStmt", () -> {
                xml.text("copyright", codebook.licence().name());
                xml.text("prodDate", day, Attribute.of("date", day));
            });
            xml.element("serStmt", () -> texts("serName", codebook.title()));
            xml.element("verStmt", () -> xml.text("version", edition.version(), Attribute.of("date", day)));
        });
        xml.element("stdyInfo", () -> {
            xml.element("subject", () -> {
                for (Sector sector : codebook.sectors()) {
                    texts("keyword", sector.label());
                }
            });
            texts("abstract", codebook.description());
            xml.element("sumDscr", this::coverage);
        });
        xml.element(
                "method",
                () -> xml.element("dataColl", () -> {
                    xml.text("weight", "Told in method.fi.html, method.sv.html and method.en.html.");
                    xml.text("cleanOps", "Disclosure control: " + codebook.method() + ".");
                }));
        xml.element("dataAccs", () -> {
            xml.element("setAvail", () -> {
                if (edition.address().isPresent()) {
                    xml.text(
                            "accsPlac",
                            edition.address().get().toString(),
                            Attribute.of("URI", edition.address().get()));
                }
                xml.text("avlStatus", "Open data");
            });
            xml.element("useStmt", () -> {
                xml.text("restrctn", "None but those of the licence.");
                xml.text("citReq", "Name the source, and say what you have changed.");
                xml.text(
                        "conditions",
                        codebook.licence().name() + ", " + codebook.licence().url());
            });
        });
    }

    private void coverage() throws XMLStreamException {
        if (edition.collected().isPresent()) {
            Edition.Period period = edition.collected().get();
            xml.text(
                    "collDate",
                    period.first().toString(),
                    Attribute.of("date", period.first()),
                    Attribute.of("event", "start"));
            xml.text(
                    "collDate",
                    period.last().toString(),
                    Attribute.of("date", period.last()),
                    Attribute.of("event", "end"));
        }
        xml.text("nation", "Finland", Attribute.of("abbr", "FI"));
        for (Code level : levels()) {
            texts("geogUnit", level.label());
        }
        xml.text("anlyUnit", "Group of respondents");
        xml.text("dataKind", "Aggregate data");
    }

    private static List<Code> levels() {
        return Dictionary.data().stream()
                .filter(column -> column.name().equals("area_level"))
                .map(Column::codes)
                .findFirst()
                .orElseThrow();
    }

    private void file(Release.File file) throws XMLStreamException {
        xml.element(
                "fileDscr", List.of(Attribute.of("ID", DdiVariables.FILE), Attribute.of("URI", file.name())), () -> {
                    xml.element("fileTxt", () -> {
                        xml.text("fileName", file.name());
                        xml.text("fileCont", "A line for each answer of each group of respondents in each area.");
                        xml.element("dimensns", () -> {
                            xml.text("caseQnty", Integer.toString(results.lines()));
                            xml.text(
                                    "varQnty",
                                    Integer.toString(Dictionary.data().size()));
                        });
                        xml.text("fileType", "text/csv", Attribute.of("charset", "UTF-8"));
                        xml.text("format", "RFC 4180, comma, header in the first line, decimal point");
                    });
                    xml.text(
                            "notes",
                            file.sha256(),
                            Attribute.of("type", "SHA-256"),
                            Attribute.of("subject", "checksum"));
                });
    }

    /** The one text of what there may be only one of: in the first language of the barometer, or what there is. */
    private SortedMap<String, String> main(Words words) {
        return words.firstOf(results.core().languages()).byLanguage();
    }

    private Words title() {
        return codebook.title().joined(" – ", codebook.roundTitle());
    }

    private void texts(String element, Words words) throws XMLStreamException {
        DdiVariables.texts(xml, element, words);
    }
}
