package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.tally.Breakdown.Category;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * Cells of CSV that lines of one table share. They are quoted and encoded once for the table, because that costs more than
 * everything else about a line.
 *
 * @param ofTable those of all its lines, with which a line begins or goes on
 * @param ofRows those of the lines of each row
 * @param ofAnswers those of the lines of each answer
 */
record Cells(byte[] ofTable, List<byte[]> ofRows, List<byte[]> ofAnswers) {

    /** The codes, with which lines begin. */
    static Cells codes(Results results, ProtectedTable table) {
        return new Cells(
                CsvFile.FORMAT
                        .format(
                                results.core().round(),
                                results.release(),
                                table.variable().code(),
                                table.area().code(),
                                table.crossing().key())
                        .getBytes(UTF_8),
                ofRows(table, Category::code),
                ofAnswers(table, AnswerClass::code));
    }

    /** The labels in one language. */
    static Cells labels(ProtectedTable table, String language) {
        return new Cells(
                more(
                        label(Label.question(table.variable()), language),
                        label(table.area().name(), language),
                        label(table.crossing().label(), language)),
                ofRows(table, group -> label(group.label(), language)),
                ofAnswers(table, answer -> label(answer.label(), language)));
    }

    private static List<byte[]> ofRows(ProtectedTable table, Function<Category, String> cell) {
        return table.rows().stream()
                .map(row -> more(cell.apply(Observation.group(row, 0)), cell.apply(Observation.group(row, 1))))
                .toList();
    }

    private static List<byte[]> ofAnswers(ProtectedTable table, Function<AnswerClass, String> cell) {
        return table.answers().stream().map(answer -> more(cell.apply(answer))).toList();
    }

    /** Cells that follow others in a line. */
    static byte[] more(Object... cells) {
        StringBuilder text = new StringBuilder();
        try {
            for (Object cell : cells) {
                CsvFile.FORMAT.print(cell, text, false);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault); // a text in memory has none
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String label(Words words, String language) {
        return CsvTable.text(words.in(language));
    }

    /** Writes those of a line of the table. */
    void write(Observation line, OutputStream out) throws IOException {
        out.write(ofTable);
        out.write(ofRows.get(line.row()));
        out.write(ofAnswers.get(line.column()));
    }
}
