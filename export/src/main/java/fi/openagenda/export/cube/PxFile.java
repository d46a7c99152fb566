package fi.openagenda.export.cube;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cube as a PC-Axis file (PX file format of Statistics Sweden, version 2013), in UTF-8: withheld figures are three dots, and
 * those that are not there one dot.
 */
public final class PxFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd HH:mm").withZone(ZoneOffset.UTC);

    /** Longer texts are cut into pieces, because lines of a PX file have at most 256 letters. */
    private static final int LONGEST_PIECE = 200;

    private PxFile() {}

    /**
     * Writes a file.
     *
     * @param matrix name of the table
     * @param subject what it is about
     * @param language of its texts
     */
    public static String of(DataCube cube, String matrix, String subject, String language) {
        StringBuilder px = new StringBuilder();
        List<Dimension> dimensions = cube.dimensions();
        int last = dimensions.size() - 1;
        line(px, "CHARSET", text("ANSI"));
        line(px, "AXIS-VERSION", text("2013"));
        line(px, "CODEPAGE", text("utf-8"));
        line(px, "LANGUAGE", text(language));
        line(px, "LANGUAGES", text(language));
        line(px, "CREATION-DATE", text(MOMENT.format(cube.updated())));
        line(px, "DECIMALS", "6");
        line(px, "SHOWDECIMALS", "2");
        line(px, "MATRIX", text(matrix));
        line(px, "COPYRIGHT", "NO");
        line(px, "SUBJECT-CODE", text("OA"));
        line(px, "SUBJECT-AREA", text(subject));
        line(px, "TITLE", text(cube.title()));
        line(px, "DESCRIPTION", text(cube.title()));
        line(px, "CONTENTS", text(cube.title()));
        line(px, "UNITS", text("-"));
        line(
                px,
                "STUB",
                texts(dimensions.subList(0, last).stream().map(Dimension::label).toList()));
        line(px, "HEADING", text(dimensions.get(last).label()));
        for (Dimension dimension : dimensions) {
            String of = "(" + text(dimension.label()) + ")";
            line(
                    px,
                    "VALUES" + of,
                    texts(dimension.items().stream().map(Dimension.Item::label).toList()));
            line(px, "CODES" + of, texts(dimension.codes()));
            line(px, "VARIABLECODE" + of, text(dimension.code()));
        }
        line(px, "DATASYMBOL1", text("."));
        line(px, "DATASYMBOL3", text("..."));
        line(px, "SOURCE", text("Open Agenda"));
        line(px, "NOTE", text("CC BY 4.0. \"...\": withheld to protect respondents. \".\": not published."));
        data(px, cube, dimensions.get(last).size());
        return px.toString();
    }

    private static void data(StringBuilder px, DataCube cube, int width) {
        px.append("DATA=\r\n");
        for (int cell = 0; cell < cube.size(); cell++) {
            px.append(cube.value(cell).isEmpty() ? text(cube.symbol(cell)) : cube.value(cell))
                    .append((cell + 1) % width == 0 ? "\r\n" : " ");
        }
        px.append(";\r\n");
    }

    private static void line(StringBuilder px, String keyword, String value) {
        px.append(keyword).append('=').append(value).append(";\r\n");
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(PxFile::text).collect(Collectors.joining(",\r\n"));
    }

    /** No quotation mark can stand in a text of a PX file, nor the end of a line. */
    private static String text(String text) {
        String plain = text.replace('"', '\'').replaceAll("\\R|\\p{Cntrl}", " ");
        StringBuilder pieces = new StringBuilder("\"");
        int length = 0;
        for (int letter : plain.codePoints().toArray()) {
            if (length++ == LONGEST_PIECE) {
                pieces.append("\"\r\n\"");
                length = 1;
            }
            pieces.appendCodePoint(letter);
        }
        return pieces.append('"').toString();
    }
}
