package fi.openagenda.export.metadata;

import fi.openagenda.export.dictionary.Code;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.export.format.CsvTable;
import fi.openagenda.export.format.DataDocument.AreaName;
import fi.openagenda.export.metadata.Codebook.Asked;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link Codebook} as one flat table: a line for everything that has a code, with its label in each language. */
final class CodebookTable {

    private final Codebook codebook;
    private final List<String> columns;
    private final CsvTable csv;

    private CodebookTable(Codebook codebook, OutputStream out) throws IOException {
        this.codebook = codebook;
        columns = Dictionary.codebook(codebook.languages()).stream()
                .map(Column::name)
                .toList();
        csv = new CsvTable(columns, out);
    }

    static void write(Codebook codebook, OutputStream out) throws IOException {
        CodebookTable table = new CodebookTable(codebook, out);
        table.writeColumns();
        table.writeQuestions();
        table.writeGroups();
        table.csv.end();
    }

    private void writeColumns() throws IOException {
        Set<String> told = new HashSet<>();
        for (Codebook.DataFile file : codebook.files()) {
            for (Column column : file.columns()) {
                line(
                        "column",
                        file.name(),
                        column.name(),
                        column.title(),
                        Map.of("type", column.type().code()));
            }
        }
        for (Codebook.DataFile file : codebook.files()) {
            for (Column column : file.columns()) {
                for (Code code : told.add(column.name()) ? column.codes() : List.<Code>of()) {
                    line("status", column.name(), code.code(), code.label(), Map.of());
                }
            }
        }
    }

    private void writeQuestions() throws IOException {
        for (Sector sector : codebook.sectors()) {
            line("sector", "", sector.code(), sector.label(), Map.of());
        }
        for (Asked asked : codebook.questions()) {
            Question question = asked.definition();
            boolean whole =
                    asked.results().stream().anyMatch(counted -> counted.code().equals(question.key()));
            if (!whole) {
                line(
                        "question",
                        asked.section().orElse(""),
                        question.key(),
                        question.text(),
                        cells(asked, Optional.empty()));
            }
            for (Counted counted : asked.results()) {
                line(
                        "question",
                        counted.item().isPresent()
                                ? question.key()
                                : asked.section().orElse(""),
                        counted.code(),
                        counted.item().orElse(question.text()),
                        cells(asked, counted.n()));
                writeAnswers(counted, asked.onlyIn().orElse(""));
            }
        }
    }

    private void writeAnswers(Counted counted, String onlyIn) throws IOException {
        for (Counted.Answer answer : counted.answers()) {
            line(
                    "answer",
                    counted.code(),
                    answer.code(),
                    answer.label(),
                    Map.of("level", 0, "missing", answer.missing(), "only_in", onlyIn));
        }
        writeMerged("answer", counted.code(), counted.levels(), onlyIn);
    }

    private void writeGroups() throws IOException {
        for (Groups groups : codebook.breakdowns()) {
            line("breakdown", "", groups.key(), groups.label(), Map.of());
            for (Code group : groups.groups()) {
                line("group", groups.key(), group.code(), group.label(), Map.of("level", 0));
            }
            writeMerged("group", groups.key(), groups.levels(), "");
        }
        for (AreaName area : codebook.areas()) {
            line("area", area.level(), area.code(), area.name(), Map.of());
        }
    }

    /** Each union once, on the first level that has it. */
    private void writeMerged(String kind, String of, List<List<Code>> levels, String onlyIn) throws IOException {
        Set<String> told = new HashSet<>();
        for (int level = 0; level < levels.size(); level++) {
            for (Code merged : levels.get(level)) {
                if (merged.code().contains(Classification.AND) && told.add(merged.code())) {
                    line(kind, of, merged.code(), merged.label(), Map.of("level", level + 1, "only_in", onlyIn));
                }
            }
        }
    }

    private static Map<String, Object> cells(Asked asked, Optional<Integer> n) {
        Question question = asked.definition();
        return Map.of(
                "only_in", asked.onlyIn().orElse(""),
                "type", AnswerType.nameOf(question.answer()),
                "version", question.version(),
                "sector", asked.sector().orElse(""),
                "asked_if",
                        question.showIf()
                                .map(condition -> condition.accept(new Filter()))
                                .orElse(""),
                "n", n.map(Object::toString).orElse(""));
    }

    private void line(String kind, String of, String code, Words label, Map<String, Object> more) throws IOException {
        Map<String, Object> cells = new HashMap<>(more);
        cells.put("kind", kind);
        cells.put("of", of);
        cells.put("code", code);
        codebook.languages().forEach(language -> cells.put("label_" + language, CsvTable.text(label.in(language))));
        List<Object> line = new ArrayList<>();
        columns.forEach(column -> line.add(cells.getOrDefault(column, "")));
        csv.line(line);
    }
}
