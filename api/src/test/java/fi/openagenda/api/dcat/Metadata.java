package fi.openagenda.api.dcat;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The points that data.europa.eu gives a dataset for its metadata, 405 at most. Addresses are really asked. Of its distributions the best
 * one counts; conformance to DCAT-AP is tried by {@link Shapes} and counted here as given.
 */
public final class Metadata {

    /** All points. */
    public static final int MOST = 405;

    private static final int CONFORMANCE = 30;
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Set<String> OPEN = Set.of("CSV", "JSON", "XML", "PARQUET");
    private static final Set<String> READABLE = Set.of("CSV", "JSON", "XML", "XLSX");

    private Metadata() {}

    /** The sum of the points of the dataset that a graph describes. */
    public static int sum(Model graph) {
        return points(graph).values().stream().mapToInt(Integer::intValue).sum() + CONFORMANCE;
    }

    /** The points by what they are for. */
    public static Map<String, Integer> points(Model graph) {
        Resource dataset =
                graph.listResourcesWithProperty(RDF.type, DCAT.Dataset).next();
        List<Resource> files = dataset.listProperties(DCAT.distribution)
                .mapWith(statement -> statement.getResource())
                .toList();
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Resource file : files) {
            Map<String, Integer> own = ofFile(file);
            if (points.values().stream().mapToInt(Integer::intValue).sum()
                    < own.values().stream().mapToInt(Integer::intValue).sum()) {
                points.clear();
                points.putAll(own);
            }
        }
        points.put("keyword", has(dataset, DCAT.keyword, 30));
        points.put("theme", from(dataset, DCAT.theme, "data-theme", 30));
        points.put("spatial", has(dataset, DCTerms.spatial, 20));
        points.put("temporal", has(dataset, DCTerms.temporal, 20));
        points.put("contact", has(dataset, DCAT.contactPoint, 20));
        points.put("publisher", has(dataset, DCTerms.publisher, 10));
        points.put("access rights", has(dataset, DCTerms.accessRights, 10));
        points.put("access rights of the list", from(dataset, DCTerms.accessRights, "access-right", 5));
        return points;
    }

    private static Map<String, Integer> ofFile(Resource file) {
        Map<String, Integer> points = new LinkedHashMap<>();
        points.put("access", when(file, DCAT.accessURL, Metadata::answers, 50));
        points.put("download", has(file, DCAT.downloadURL, 20));
        points.put("download answers", when(file, DCAT.downloadURL, Metadata::answers, 30));
        points.put("format", has(file, DCTerms.format, 20));
        points.put("media type", has(file, DCAT.mediaType, 10));
        points.put(
                "both of the lists",
                Math.min(
                        from(file, DCTerms.format, "file-type", 10),
                        when(
                                file,
                                DCAT.mediaType,
                                uri -> uri.startsWith("http://www.iana.org/assignments/media-types/"),
                                10)));
        points.put("not proprietary", when(file, DCTerms.format, uri -> OPEN.contains(code(uri)), 20));
        points.put("machine-readable", when(file, DCTerms.format, uri -> READABLE.contains(code(uri)), 20));
        points.put("licence", has(file, DCTerms.license, 20));
        points.put("licence of the list", from(file, DCTerms.license, "licence", 10));
        points.put("rights", has(file, DCTerms.rights, 5));
        points.put("size", has(file, DCAT.byteSize, 5));
        points.put("issued", has(file, DCTerms.issued, 5));
        points.put("modified", has(file, DCTerms.modified, 5));
        return points;
    }

    private static boolean answers(String address) {
        return given().head(address).statusCode() == 200;
    }

    private static String code(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static int has(Resource subject, Property property, int points) {
        return subject.hasProperty(property) ? points : 0;
    }

    private static int from(Resource subject, Property property, String list, int points) {
        return when(subject, property, uri -> uri.startsWith(AUTHORITY + list + "/"), points);
    }

    private static int when(Resource subject, Property property, Predicate<String> holds, int points) {
        return subject.listProperties(property)
                        .filterKeep(statement -> statement.getObject().isURIResource()
                                && holds.test(statement.getResource().getURI()))
                        .hasNext()
                ? points
                : 0;
    }
}
