package fi.openagenda.export.format;

import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that people read, in Finnish, Swedish and English at once: a sheet about the release, then one for each question,
 * a row for each group of an area. Of each answer it has the share that one should quote; all other figures are in other formats.
 * Strings of a workbook are never formulas, whatever they begin with.
 */
public final class XlsxFile extends QuestionFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_NAME = 31;
    private static final int TITLE_WIDTH = 34;
    private static final int TEXT_WIDTH = 110;

    /** Programs keep it for themselves. */
    private static final String RESERVED = "history";

    private final Results results;
    private final Workbook workbook;
    private final Worksheet about;
    private final Set<String> names = new HashSet<>(Set.of(RESERVED));
    private int line;

    /** Begins the workbook with what it is. */
    XlsxFile(Results results, Folder folder) throws IOException {
        super(results);
        this.results = results;
        workbook = new Workbook(folder.file("data.xlsx", MEDIA_TYPE), "Open Agenda", "1.0");
        about = workbook.newWorksheet(name("info"));
        about.width(0, TITLE_WIDTH);
        about.width(1, TEXT_WIDTH);
        tell(
                Label.inAll(results.core().title(), results.core().barometer()),
                results.core().barometer());
        tell(
                Label.inAll(results.roundTitle(), results.core().round()),
                results.core().round());
        tell("Julkaisu / Utgåva / Release", "%s, %d".formatted(results.dataset(), results.release()));
        tell("Tehty / Skapad / Made", results.generatedAt().toString());
        tell("Menetelmä / Metod / Method", results.method());
        tell(
                "Lisenssi / Licens / Licence",
                "%s, %s".formatted(results.licence().id(), results.licence().url()));
        Guidance.NOTES.forEach(note -> Words.RELEASE_LANGUAGES.forEach(language -> tell("", note.in(language))));
        Guidance.STATUSES.forEach(status -> tell("status " + status.code(), Label.inAll(status.label(), "")));
    }

    private void tell(String title, String text) {
        about.value(line, 0, title);
        about.value(line, 1, text);
        about.style(line, 1).wrapText(true).set();
        line++;
    }

    /** A name that no other sheet has; programs do not tell upper case from lower. */
    private String name(String wanted) {
        for (int number = 1; ; number++) {
            String suffix = number == 1 ? "" : "~" + number;
            String name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - suffix.length())) + suffix;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    @Override
    void write(QuestionId question, List<List<Observation>> tables) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name(question.fileName()));
        String text = Label.inAll(Label.question(tables.get(0).get(0).table().variable()), question.code());
        tell(sheet.getName(), "%s: %s".formatted(question.fileName(), text));
        new XlsxSheet(tables, sheet).write(text);
        sheet.finish();
    }

    @Override
    public void close() throws IOException {
        about.finish();
        workbook.finish();
    }
}
