package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.model.question.Classification.AnswerClass;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The same lines and columns as {@code data.csv} in Apache Parquet, with types: codes are strings, shares and means decimals, so
 * that sums are exact; a number that is withheld is null. What the data is, and under which licence, is among the metadata of
 * the file.
 */
public final class ParquetFile implements ObservationFile {

    /** As it is served. */
    public static final String MEDIA_TYPE = "application/vnd.apache.parquet";

    private static final MessageType SCHEMA = new MessageType(
            "observation",
            text(Repetition.REQUIRED, "round"),
            Types.required(PrimitiveTypeName.INT32).named("release"),
            text(Repetition.REQUIRED, "question"),
            text(Repetition.REQUIRED, "area"),
            text(Repetition.REQUIRED, "breakdown"),
            text(Repetition.REQUIRED, "cat1"),
            text(Repetition.REQUIRED, "cat2"),
            text(Repetition.REQUIRED, "answer_class"),
            Types.optional(PrimitiveTypeName.INT32).named("n"),
            Types.optional(PrimitiveTypeName.INT32).named("count"),
            decimal("share", PrimitiveTypeName.INT32, 7, 6),
            decimal("w_share", PrimitiveTypeName.INT32, 3, 2),
            decimal("mean", PrimitiveTypeName.INT64, 18, 1),
            decimal("moe_lo", PrimitiveTypeName.INT32, 5, 4),
            decimal("moe_hi", PrimitiveTypeName.INT32, 5, 4),
            decimal("change", PrimitiveTypeName.INT32, 7, 6),
            text(Repetition.OPTIONAL, "change_flag"),
            text(Repetition.REQUIRED, "obs_status"),
            text(Repetition.REQUIRED, "conf_status"),
            text(Repetition.REQUIRED, "area_level"),
            text(Repetition.REQUIRED, "method"),
            Types.required(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                    .named("generated_at"),
            text(Repetition.REQUIRED, "licence"),
            text(Repetition.OPTIONAL, "q1"),
            text(Repetition.OPTIONAL, "median"),
            text(Repetition.OPTIONAL, "q3"));

    private final ParquetColumns columns;
    private final Binary round;
    private final int release;
    private final Binary method;
    private final long generatedAt;
    private final Binary licence;

    private static PrimitiveType text(Repetition repetition, String name) {
        return Types.primitive(PrimitiveTypeName.BINARY, repetition)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static PrimitiveType decimal(String name, PrimitiveTypeName type, int precision, int scale) {
        return Types.optional(type)
                .as(LogicalTypeAnnotation.decimalType(scale, precision))
                .named(name);
    }

    /** Begins the file. */
    ParquetFile(Results results, Folder folder) throws IOException {
        columns = new ParquetColumns(SCHEMA, folder.file("data.parquet", MEDIA_TYPE), metadata(results));
        round = text(results.core().round());
        release = results.release();
        method = text(results.method());
        generatedAt = ChronoUnit.MICROS.between(Instant.EPOCH, results.generatedAt());
        licence = text(results.licence().id());
    }

    private static Map<String, String> metadata(Results results) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("title", Label.inAll(results.core().title(), results.core().barometer()));
        metadata.put("dataset", results.dataset());
        metadata.put("release", Integer.toString(results.release()));
        metadata.put("version", results.version().toString());
        metadata.put("method", results.method());
        metadata.put("licence", results.licence().url());
        return metadata;
    }

    @Override
    public void write(ProtectedTable table, List<Observation> observations) throws IOException {
        Binary question = text(table.variable().code());
        Binary area = text(table.area().code());
        Binary breakdown = text(table.crossing().key());
        Binary level = text(table.area().level().code());
        List<Binary> answers = table.answers().stream()
                .map(AnswerClass::code)
                .map(ParquetFile::text)
                .toList();
        List<Binary> first = groups(table, 0);
        List<Binary> second = groups(table, 1);
        for (Observation line : observations) {
            Optional<Figures> figures = line.figures();
            Optional<Trend> change = figures.flatMap(Figures::change);
            Quartiles quartiles = figures.map(Figures::quartiles).orElse(Quartiles.NONE);
            columns.add(round)
                    .add(release)
                    .add(question)
                    .add(area)
                    .add(breakdown)
                    .add(first.get(line.row()))
                    .add(second.get(line.row()))
                    .add(answers.get(line.column()))
                    .addNumber(figures.map(Figures::n))
                    .addNumber(figures.map(Figures::count))
                    .addDecimal(figures.flatMap(Figures::share))
                    .addDecimal(figures.flatMap(Figures::weightedShare))
                    .addDecimal(figures.flatMap(Figures::mean))
                    .addDecimal(figures.flatMap(Figures::low))
                    .addDecimal(figures.flatMap(Figures::high))
                    .addDecimal(change.flatMap(Trend::change))
                    .addText(change.map(trend -> trend.flag().code()))
                    .add(text(line.obsStatus()))
                    .add(text(line.confStatus()))
                    .add(level)
                    .add(method)
                    .add(generatedAt)
                    .add(licence)
                    .addText(quartiles.q1())
                    .addText(quartiles.median())
                    .addText(quartiles.q3())
                    .endLine();
        }
    }

    private static List<Binary> groups(ProtectedTable table, int breakdown) {
        return table.rows().stream()
                .map(row -> text(Observation.group(row, breakdown).code()))
                .toList();
    }

    private static Binary text(String text) {
        return Binary.fromString(text);
    }

    @Override
    public void close() throws IOException {
        columns.close();
    }
}
