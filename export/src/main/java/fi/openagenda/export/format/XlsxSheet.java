package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of a question: a row for each group of an area. Merged answers have columns of their own, which are empty where
 * answers are not merged like that; what is withheld says so in words.
 */
final class XlsxSheet {

    private static final int AREA_LABEL = 1;
    private static final int GROUP_LABEL = 5;
    private static final int ANSWERS = 6;
    private static final int HEADER = 3;
    private static final int BLOCK = 500;
    private static final int LABEL_WIDTH = 36;
    private static final int WIDTH = 13;
    private static final String PERCENT = "0 %";
    private static final String WITHHELD = Guidance.STATUSES.stream()
            .filter(status -> status.code().equals("Q"))
            .map(status -> Label.inAll(status.label(), "Q"))
            .findFirst()
            .orElseThrow();

    private final List<XlsxRow> rows;
    private final XlsxColumns columns;
    private final Worksheet sheet;
    private final Map<String, String> labels = new HashMap<>();

    /** Of a question's lines. */
    XlsxSheet(List<List<Observation>> tables, Worksheet sheet) {
        rows = XlsxRow.of(tables);
        columns = new XlsxColumns(rows, ANSWERS);
        this.sheet = sheet;
    }

    /** Writes it, under what was asked. */
    void write(String question) throws IOException {
        sheet.value(0, 0, question);
        sheet.style(0, 0).bold().set();
        writeHeader();
        for (int first = 0; first < rows.size(); first += BLOCK) {
            int last = Math.min(first + BLOCK, rows.size()) - 1;
            for (int row = first; row <= last; row++) {
                write(rows.get(row), HEADER + row);
            }
            format(HEADER + first, HEADER + last);
            sheet.flush();
        }
    }

    private void writeHeader() {
        header(0, "area", "");
        header(AREA_LABEL, "area_label", "Alue / Område / Area");
        header(AREA_LABEL + 1, "breakdown", "");
        header(GROUP_LABEL - 2, "cat1", "");
        header(GROUP_LABEL - 1, "cat2", "");
        header(GROUP_LABEL, "group_label", "Ryhmä / Grupp / Group");
        for (XlsxColumns.Base base : columns.bases()) {
            header(base.place(), Figure.N.code(), Label.inAll(Figure.N.label(), ""));
            base.answers().forEach((answer, label) -> header(base.place(answer), answer, label));
        }
        header(columns.end(), Figure.MEAN.code(), Label.inAll(Figure.MEAN.label(), ""));
        header(columns.end() + 1, "quoted", "Mikä osuus / Vilken andel / Which share");
        header(columns.end() + 2, "obs_status", "Tila / Status");
        sheet.width(AREA_LABEL, LABEL_WIDTH);
        sheet.width(GROUP_LABEL, LABEL_WIDTH);
        sheet.freezePane(AREA_LABEL + 1, HEADER);
        sheet.setAutoFilter(HEADER - 1, 0, HEADER - 1 + rows.size(), columns.end() + 2);
    }

    private void header(int column, String code, String label) {
        sheet.width(column, WIDTH);
        sheet.value(HEADER - 2, column, label);
        sheet.style(HEADER - 2, column).wrapText(true).set();
        sheet.value(HEADER - 1, column, code);
        sheet.style(HEADER - 1, column).bold().set();
    }

    private void write(XlsxRow row, int at) {
        Observation any = row.any();
        ProtectedTable table = any.table();
        String group = table.crossing().key() + " " + any.first().code() + " "
                + any.second().code();
        sheet.value(at, 0, table.area().code());
        sheet.value(
                at,
                AREA_LABEL,
                labels.computeIfAbsent(
                        table.area().code(), code -> Label.inAll(table.area().name(), code)));
        sheet.value(at, AREA_LABEL + 1, table.crossing().key());
        sheet.value(at, GROUP_LABEL - 2, any.first().code());
        sheet.value(at, GROUP_LABEL - 1, any.second().code());
        sheet.value(
                at,
                GROUP_LABEL,
                labels.computeIfAbsent(
                        group,
                        first -> Label.inAll(
                                Label.groups(table.crossing(), table.rows().get(any.row())), "")));
        Set<String> quoted = new LinkedHashSet<>();
        Set<String> statuses = new LinkedHashSet<>();
        for (Observation line : row.lines()) {
            statuses.add(line.obsStatus());
            write(line, at, quoted);
        }
        sheet.value(at, columns.end() + 1, String.join(" ", quoted));
        sheet.value(at, columns.end() + 2, String.join(" ", statuses));
    }

    private void write(Observation line, int at, Set<String> quoted) {
        XlsxColumns.Base base = columns.of(line);
        int column = base.place(line.answer().code());
        if (line.figures().isEmpty()) {
            sheet.value(at, column, WITHHELD);
            return;
        }
        Figures figures = line.figures().orElseThrow();
        sheet.value(at, base.place(), figures.n());
        Optional<BigDecimal> share = figures.weightedShare().or(figures::share);
        share.ifPresent(part -> {
            sheet.value(at, column, part);
            quoted.add((figures.weightedShare().isPresent() ? Figure.W_SHARE : Figure.SHARE).code());
        });
        figures.mean().ifPresent(mean -> sheet.value(at, columns.end(), mean));
    }

    /** A whole block of cells at once, which is far quicker than one by one. */
    private void format(int top, int bottom) {
        for (XlsxColumns.Base base : columns.bases()) {
            sheet.range(
                            top,
                            base.place() + 1,
                            bottom,
                            base.place() + base.answers().size())
                    .style()
                    .format(PERCENT)
                    .set();
        }
    }
}
