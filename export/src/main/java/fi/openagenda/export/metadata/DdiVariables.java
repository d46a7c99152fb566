package fi.openagenda.export.metadata;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.metadata.Codebook.Asked;
import fi.openagenda.export.metadata.Xml.Attribute;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** The variables of DDI-Codebook: columns, and questions with their answers. */
final class DdiVariables {

    /** Id of the file that has the columns. */
    static final String FILE = "F1";

    private final Codebook codebook;
    private final Xml xml;
    private final List<Column> columns = Dictionary.data();

    private final Map<String, List<Integer>> sections = new LinkedHashMap<>();

    /** The question of each that is counted. */
    private final List<Asked> asked = new ArrayList<>();

    private final List<Counted> counted = new ArrayList<>();

    DdiVariables(Codebook codebook, Xml xml) {
        this.codebook = codebook;
        this.xml = xml;
        for (Asked question : codebook.questions()) {
            for (Counted result : question.results()) {
                question.section().ifPresent(section -> sections.computeIfAbsent(section, first -> new ArrayList<>())
                        .add(counted.size()));
                asked.add(question);
                counted.add(result);
            }
        }
    }

    void write() throws XMLStreamException {
        group(
                "record",
                "columns",
                "C",
                IntStream.range(0, columns.size()).boxed().toList());
        for (Map.Entry<String, List<Integer>> section : sections.entrySet()) {
            group("section", section.getKey(), "Q", section.getValue());
        }
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), "C" + i);
        }
        for (int i = 0; i < counted.size(); i++) {
            question(asked.get(i), counted.get(i), "Q" + i);
        }
    }

    private void group(String type, String name, String prefix, List<Integer> numbers) throws XMLStreamException {
        xml.element(
                "varGrp",
                List.of(
                        Attribute.of("type", type),
                        Attribute.of("name", name),
                        Attribute.of(
                                "var",
                                numbers.stream().map(number -> prefix + number).collect(Collectors.joining(" ")))),
                () -> {});
    }

    private void column(Column column, String id) throws XMLStreamException {
        boolean number = column.type() == Column.Type.INTEGER || column.type() == Column.Type.DECIMAL;
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.of("ID", id),
                Attribute.of("name", column.name()),
                Attribute.of("files", FILE),
                Attribute.of("intrvl", column.type() == Column.Type.DECIMAL ? "contin" : "discrete")));
        column.unit()
                .ifPresent(unit ->
                        attributes.add(Attribute.of("measUnit", unit.label().in("en"))));
        xml.element("var", attributes, () -> {
            texts(xml, "labl", column.title());
            texts(xml, "txt", column.description());
            for (Code code : column.codes()) {
                category(code, false, id + "." + code.code());
            }
            format(number);
        });
    }

    private void question(Asked asked, Counted counted, String id) throws XMLStreamException {
        Question question = asked.definition();
        List<Attribute> attributes = List.of(
                Attribute.of("ID", id), Attribute.of("name", counted.code()), Attribute.of("intrvl", "discrete"));
        Map<String, String> ids = new HashMap<>();
        counted.answers().forEach(answer -> ids.put(answer.code(), id + "." + ids.size()));
        xml.element("var", attributes, () -> {
            texts(xml, "labl", counted.label(question));
            xml.element("qstn", () -> {
                texts(xml, "qstnLit", question.text());
                texts(xml, "ivuInstr", question.help().orElse(Words.EMPTY));
            });
            for (String who : universe(asked)) {
                xml.text("universe", who);
            }
            if (counted.n().isPresent()) {
                xml.text("TotlResp", counted.n().get().toString());
            }
            groups(counted, ids);
            for (Counted.Answer answer : counted.answers()) {
                category(new Code(answer.code(), answer.label()), answer.missing(), ids.get(answer.code()));
            }
            xml.element("verStmt", () -> xml.text("version", Integer.toString(question.version())));
            format(false);
        });
    }

    private static List<String> universe(Asked asked) {
        List<String> who = new ArrayList<>();
        asked.definition().showIf().ifPresent(condition -> who.add(condition.accept(new Filter())));
        asked.onlyIn().ifPresent(code -> who.add("municipality " + code));
        return who;
    }

    /** What may be merged, each union once. */
    private void groups(Counted counted, Map<String, String> ids) throws XMLStreamException {
        Set<String> told = new HashSet<>();
        for (int level = 0; level < counted.levels().size(); level++) {
            for (Code merged : counted.levels().get(level)) {
                List<String> parts = List.of(merged.code().split(Pattern.quote(Classification.AND)));
                if (parts.size() > 1 && told.add(merged.code())) {
                    xml.element(
                            "catgryGrp",
                            List.of(
                                    Attribute.of(
                                            "catgry",
                                            parts.stream().map(ids::get).collect(Collectors.joining(" "))),
                                    Attribute.of("levelno", level + 1),
                                    Attribute.of("levelnm", merged.code()),
                                    Attribute.of("excls", "false")),
                            () -> texts(xml, "labl", merged.label()));
                }
            }
        }
    }

    private void category(Code code, boolean missing, String id) throws XMLStreamException {
        xml.element("catgry", List.of(Attribute.of("ID", id), Attribute.of("missing", missing ? "Y" : "N")), () -> {
            xml.text("catValu", code.code());
            texts(xml, "labl", code.label());
        });
    }

    private void format(boolean number) throws XMLStreamException {
        xml.element("varFormat", List.of(Attribute.of("type", number ? "numeric" : "character")), () -> {});
    }

    /** The same element in each language. */
    static void texts(Xml xml, String element, Words words) throws XMLStreamException {
        for (Map.Entry<String, String> text : words.byLanguage().entrySet()) {
            xml.text(element, text.getValue(), Attribute.language(text.getKey()));
        }
    }
}
