package fi.openagenda.export.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The figures of a release as each format has them, by line and column; numbers in their plainest form. What is not there is not
 * in the map.
 */
final class ReadFigures {

    static final List<String> KEY = List.of("question", "area", "breakdown", "cat1", "cat2", "answer_class");

    static final List<String> NUMBERS = List.of("n", "count", "share", "w_share", "mean", "moe_lo", "moe_hi", "change");

    /** What JSON-stat has; no quartiles and no flags. */
    static final Set<String> IN_JSON_STAT =
            Stream.concat(NUMBERS.stream(), Stream.of("obs_status")).collect(Collectors.toSet());

    static final List<String> CODES = List.of("change_flag", "obs_status", "conf_status", "q1", "median", "q3");

    /** What a zone on a map has. */
    private static final Set<String> ON_MAPS = Set.of(
            "n", "count", "share", "w_share", "moe_lo", "moe_hi", "change", "change_flag", "obs_status", "conf_status");

    private static final int DECIMALS = 6;
    private static final int FEW = 5;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Map<String, Map<String, String>> lines = new TreeMap<>();

    private ReadFigures() {}

    private void put(List<String> key, String column, Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            lines.computeIfAbsent(String.join(" ", key), first -> new TreeMap<>())
                    .put(column, CODES.contains(column) ? text : plain(text));
        }
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** Of a CSV, with labels or without. */
    static Map<String, Map<String, String>> ofCsv(byte[] file) throws IOException {
        ReadFigures read = new ReadFigures();
        for (CSVRecord line : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(file, UTF_8)))) {
            List<String> key = KEY.stream().map(line::get).toList();
            NUMBERS.forEach(column -> read.put(key, column, line.get(column)));
            CODES.forEach(column -> read.put(key, column, line.get(column)));
        }
        return read.lines;
    }

    private static String camel(String column) {
        return Pattern.compile("_(.)").matcher(column).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private void put(List<String> key, String column, JsonNode node) {
        JsonNode value = node.get(camel(column));
        if (value != null && !value.isNull()) {
            put(key, column, value.isNumber() ? value.decimalValue().toPlainString() : value.textValue());
        }
    }

    /** Of the records in JSON. */
    static Map<String, Map<String, String>> ofJson(byte[] file) throws IOException {
        ReadFigures read = new ReadFigures();
        for (JsonNode line : JSON.readTree(file).get("observations")) {
            List<String> key = KEY.stream()
                    .map(column -> line.get(camel(column)).textValue())
                    .toList();
            NUMBERS.forEach(column -> read.put(key, column, line));
            CODES.forEach(column -> read.put(key, column, line));
        }
        return read.lines;
    }

    /** Of rows whose members are named like columns, with numbers as binary ones come near them. */
    static Map<String, Map<String, String>> ofRows(JsonNode rows) {
        ReadFigures read = new ReadFigures();
        for (JsonNode row : rows) {
            List<String> key =
                    KEY.stream().map(column -> row.get(column).textValue()).toList();
            CODES.forEach(column -> read.put(key, column, row.get(column).asText("")));
            NUMBERS.stream()
                    .filter(row::hasNonNull)
                    .forEach(column -> read.put(
                            key, column, row.get(column).decimalValue().setScale(DECIMALS, RoundingMode.HALF_EVEN)));
        }
        return read.lines;
    }

    /** Of the tree in JSON. */
    static Map<String, Map<String, String>> ofNestedJson(byte[] file) throws IOException {
        ReadFigures read = new ReadFigures();
        for (JsonNode question : JSON.readTree(file).get("results")) {
            for (JsonNode area : question.get("areas")) {
                for (JsonNode breakdown : area.get("breakdowns")) {
                    for (JsonNode group : breakdown.get("groups")) {
                        for (JsonNode answer : group.get("answers")) {
                            List<String> key = List.of(
                                    question.get("question").textValue(),
                                    area.get("area").textValue(),
                                    breakdown.get("breakdown").textValue(),
                                    group.get("cat1").textValue(),
                                    group.get("cat2").textValue(),
                                    answer.get("answerClass").textValue());
                            for (JsonNode of : List.of(group, answer)) {
                                NUMBERS.forEach(column -> read.put(key, column, of));
                                CODES.forEach(column -> read.put(key, column, of));
                            }
                        }
                    }
                }
            }
        }
        return read.lines;
    }

    /** Of the datasets that a collection leads to. */
    static Map<String, Map<String, String>> ofJsonStat(Map<String, byte[]> files) throws IOException {
        ReadFigures read = new ReadFigures();
        for (JsonNode item : JSON.readTree(files.get("data.jsonstat.json")).at("/link/item")) {
            read.addDataset(JSON.readTree(files.get(item.get("href").textValue())));
        }
        return read.lines;
    }

    private void addDataset(JsonNode dataset) {
        List<List<String>> categories = new ArrayList<>();
        for (JsonNode dimension : dataset.get("id")) {
            List<String> codes = new ArrayList<>();
            dataset.at("/dimension/%s/category/index".formatted(dimension.textValue()))
                    .forEach(code -> codes.add(code.textValue()));
            categories.add(codes);
        }
        Set<String> cells = new TreeSet<>();
        dataset.get("value").fieldNames().forEachRemaining(cells::add);
        dataset.get("status").fieldNames().forEachRemaining(cells::add);
        for (String cell : cells) {
            long rest = Long.parseLong(cell);
            List<String> codes = new ArrayList<>();
            for (int i = categories.size() - 1; i >= 0; i--) {
                codes.add(
                        0, categories.get(i).get((int) (rest % categories.get(i).size())));
                rest /= categories.get(i).size();
            }
            List<String> place = new ArrayList<>(codes.subList(1, codes.size()));
            place.add(0, dataset.at("/extension/question").textValue());
            putCell(
                    place,
                    dataset.get("value").path(cell).asText(""),
                    dataset.get("status").path(cell).asText("A"));
        }
    }

    /**
     * Of the cells that the toolkit of JSON-stat finds in datasets.
     *
     * @param cells by dataset
     */
    static Map<String, Map<String, String>> ofToolkit(Map<JsonNode, JsonNode> cells) {
        ReadFigures read = new ReadFigures();
        cells.forEach((dataset, found) -> found.forEach(cell -> read.putCell(
                List.of(
                        dataset.at("/extension/question").textValue(),
                        cell.get("area").textValue(),
                        cell.get("group").textValue(),
                        cell.get("answer").textValue(),
                        cell.get("measure").textValue()),
                cell.get("value").asText(""),
                cell.get("status").isNull() ? "A" : cell.get("status").textValue())));
        return read.lines;
    }

    /** Of a cell at a question, an area, a group, an answer and a measure. */
    private void putCell(List<String> place, String value, String status) {
        String[] group = place.get(2).split(":", 2);
        String[] parts = group.length == 2 ? group[1].split(",") : new String[0];
        List<String> key = List.of(
                place.get(0),
                place.get(1),
                group[0],
                parts.length > 0 ? parts[0] : "_T",
                parts.length > 1 ? parts[1] : "_T",
                place.get(3));
        put(key, place.get(4), value);
        put(key, "obs_status", status);
    }

    /** Of the zones on maps, of everybody in each area. */
    static Map<String, Map<String, String>> ofMaps(Map<String, byte[]> files) throws IOException {
        ReadFigures read = new ReadFigures();
        for (JsonNode map : maps(files)) {
            for (JsonNode zone : map.get("features")) {
                JsonNode figures = zone.get("properties");
                List<String> key = List.of(
                        map.get("question").textValue(),
                        figures.get("area").textValue(),
                        "_T",
                        "_T",
                        "_T",
                        figures.get("answer_class").textValue());
                ON_MAPS.forEach(
                        column -> read.put(key, column, figures.get(column).asText("")));
            }
        }
        return read.lines;
    }

    private static List<JsonNode> maps(Map<String, byte[]> files) throws IOException {
        List<JsonNode> maps = new ArrayList<>();
        for (String name : files.keySet()) {
            if (name.matches("maps/[^/]*\\.geojson")) {
                maps.add(JSON.readTree(files.get(name)));
            }
        }
        return maps;
    }

    /** What maps have of the figures of a CSV. */
    static Map<String, Map<String, String>> asOnMaps(Map<String, byte[]> files, Map<String, Map<String, String>> csv)
            throws IOException {
        Map<String, Map<String, String>> some = new TreeMap<>();
        for (JsonNode map : maps(files)) {
            Pattern zones = Pattern.compile("%s [^ ]+ _T _T _T (%s)"
                    .formatted(
                            map.get("question").textValue(),
                            String.join("|", map.get("features").findValuesAsText("answer_class"))));
            csv.forEach((key, line) -> {
                if (zones.matcher(key).matches()) {
                    some.put(key, line);
                }
            });
        }
        return only(ON_MAPS, some);
    }

    /** Of a Parquet file, as DuckDB reads it. */
    static Map<String, Map<String, String>> ofParquet(Path file) throws SQLException {
        ReadFigures read = new ReadFigures();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet line = statement.executeQuery("from read_parquet('%s')".formatted(file))) {
            while (line.next()) {
                List<String> key = new ArrayList<>();
                for (String column : KEY) {
                    key.add(line.getString(column));
                }
                for (String column : NUMBERS) {
                    read.put(key, column, line.getObject(column));
                }
                for (String column : CODES) {
                    read.put(key, column, line.getObject(column));
                }
            }
        }
        return read.lines;
    }

    /** Of a workbook: n and the share that is quoted by line, the rest by row. */
    static Map<String, Map<String, String>> ofXlsx(byte[] file) throws IOException {
        ReadFigures read = new ReadFigures();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Map<String, String> about = new TreeMap<>();
            workbook.getFirstSheet().read().forEach(row -> about.put(text(row, 0), text(row, 1)));
            for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
                List<Row> rows = sheet.read();
                List<String> header = rows.get(2).stream().map(Cell::getText).toList();
                String question = about.get(sheet.getName()).replaceAll("[@:].*", "");
                rows.stream().skip(3).forEach(row -> read.addRow(question, header, row));
            }
        }
        return read.lines;
    }

    private void addRow(String question, List<String> header, Row row) {
        List<String> key = List.of(question, text(row, 0), text(row, 2), text(row, 3), text(row, 4));
        String base = "";
        for (int column = 6; column < header.size() - 3; column++) {
            List<String> line = new ArrayList<>(key);
            line.add(header.get(column));
            if (header.get(column).equals("n")) {
                base = text(row, column);
            } else if (text(row, column).matches("[0-9.E-]+")) {
                put(line, "n", base);
                put(line, "quoted", text(row, column));
            } else if (!text(row, column).isEmpty()) {
                put(line, "conf_status", text(row, column).contains("Withheld") ? "C" : text(row, column));
            }
        }
        put(key, "mean", text(row, header.size() - 3));
        for (String status : text(row, header.size() - 1).split(" ")) {
            lines.computeIfAbsent(String.join(" ", key), first -> new TreeMap<>())
                    .put("status " + status, "");
        }
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column)
                .map(cell -> cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText())
                .orElse("");
    }

    /** What a workbook has of the figures of a CSV. */
    static Map<String, Map<String, String>> asInXlsx(Map<String, Map<String, String>> csv) {
        ReadFigures read = new ReadFigures();
        csv.forEach((key, figures) -> {
            List<String> line = List.of(key.split(" "));
            List<String> row = line.subList(0, line.size() - 1);
            if (figures.get("conf_status").equals("C")) {
                read.put(line, "conf_status", "C");
            }
            if (figures.containsKey("share")) {
                read.put(line, "n", figures.get("n"));
                read.put(line, "quoted", figures.getOrDefault("w_share", figures.get("share")));
            }
            read.put(row, "mean", figures.getOrDefault("mean", ""));
            read.lines
                    .computeIfAbsent(String.join(" ", row), first -> new TreeMap<>())
                    .put("status " + figures.get("obs_status"), "");
        });
        return read.lines;
    }

    /** Some of the lines in which two releases, or two formats of one, differ. */
    static List<String> differences(Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .limit(FEW)
                .map(key -> "%s: %s, %s".formatted(key, one.get(key), other.get(key)))
                .toList();
    }

    /** Only some columns. */
    static Map<String, Map<String, String>> only(Set<String> columns, Map<String, Map<String, String>> figures) {
        Map<String, Map<String, String>> some = new TreeMap<>();
        figures.forEach((key, line) -> {
            Map<String, String> kept = new TreeMap<>(line);
            kept.keySet().retainAll(columns);
            some.put(key, kept);
        });
        return some;
    }
}
