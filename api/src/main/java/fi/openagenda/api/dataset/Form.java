package fi.openagenda.api.dataset;

import fi.openagenda.export.format.CsvFile;
import fi.openagenda.export.format.ParquetFile;
import fi.openagenda.export.format.XlsxFile;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form in which the results of a round can be had at the address of the dataset or of a release, by {@code Accept}.
 *
 * @param type what is asked for
 * @param file of the release, or with a slash before it what tells of the newest release; nothing for the document at the
 *     address itself
 */
record Form(MediaType type, Optional<String> file) {

    /** What JSON-stat is told apart by from other JSON (RFC 6906): it has no media type of its own. */
    static final String JSON_STAT = "application/json;profile=\"https://json-stat.org/\"";

    /** The first is given to whoever takes anything. */
    private static final List<Form> ALL = List.of(
            new Form(MediaType.APPLICATION_JSON_TYPE, Optional.empty()),
            file(JSON_STAT, "data.jsonstat.json"),
            file(CsvFile.MEDIA_TYPE, "data.csv"),
            file(ParquetFile.MEDIA_TYPE, "data.parquet"),
            file(XlsxFile.MEDIA_TYPE, "data.xlsx"),
            file("application/zip", "all.zip"),
            file("application/vnd.datapackage+json", "datapackage.json"),
            file("application/csvm+json", "data.csv-metadata.json"),
            file("text/markdown", "README.md"),
            file("text/html", "/datasets/{dataset}"),
            file("text/turtle", "/catalog/{dataset}.ttl"),
            file("application/ld+json", "/catalog/{dataset}.jsonld"),
            file("application/rdf+xml", "/catalog/{dataset}.rdf"));

    private static final String QUALITY = "q";

    private static Form file(String type, String file) {
        MediaType whole = MediaType.valueOf(type);
        // What a file says of itself besides its type is not asked for.
        return new Form(
                whole.getParameters().containsKey("profile")
                        ? whole
                        : new MediaType(whole.getType(), whole.getSubtype()),
                Optional.of(file));
    }

    /**
     * The one that is liked best; nothing if none is taken.
     *
     * @param numbered whether a certain release is meant, newest or not
     */
    static Optional<Form> best(List<MediaType> accepted, boolean numbered) {
        return ALL.stream()
                .filter(form -> !numbered || !form.isOfNewest())
                .filter(form -> form.quality(accepted) > 0)
                // Of several that are liked the same the first is kept.
                .reduce((best, next) -> next.quality(accepted) > best.quality(accepted) ? next : best);
    }

    private boolean isOfNewest() {
        return file.filter(name -> name.startsWith("/")).isPresent();
    }

    /** Where it is, for the dataset and the release that were asked for. */
    Optional<String> address(String dataset, String release) {
        return file.map(name -> isOfNewest() ? name.replace("{dataset}", dataset) : release + "/" + name);
    }

    /** The most specific of the ranges that cover it decides (RFC 9110, 12.5.1). */
    private double quality(List<MediaType> accepted) {
        return accepted.stream()
                .filter(this::isIn)
                .max(Comparator.comparingInt(Form::specificity))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault(QUALITY, "1")))
                .orElse(0.0);
    }

    private boolean isIn(MediaType range) {
        return range.isCompatible(type)
                && type.getParameters().entrySet().containsAll(parameters(range).entrySet());
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2 + parameters(range).size();
    }

    private static Map<String, String> parameters(MediaType range) {
        return range.getParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(QUALITY))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
