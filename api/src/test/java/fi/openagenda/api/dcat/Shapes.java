package fi.openagenda.api.dcat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;

/**
 * The official shapes of DCAT-AP 3.0.1. They want to see what the authority lists of the EU say of each concept; those lists are not
 * to be had here, so that is said of the codes that we know to be on them, and of no others.
 */
public final class Shapes {

    private static final List<String> FILES =
            List.of("shapes.ttl", "range.ttl", "mdr-vocabularies.shape.ttl", "shapes_recommended.ttl");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final Map<String, List<String>> LISTS = Map.of(
            "language", List.of("FIN", "SWE", "ENG", "SME", "SMN", "SMS"),
            "data-theme", List.of("SOCI", "GOVE", "REGI"),
            "frequency", List.of("IRREG"),
            "file-type", List.of("CSV", "JSON", "XML", "XLSX", "PARQUET", "ZIP", "GEOJSON"),
            "access-right", List.of("PUBLIC"),
            "planned-availability", List.of("STABLE"),
            "distribution-status", List.of("COMPLETED"),
            "country", List.of("FIN"));

    private static final Map<String, Resource> TYPES = Map.of(
            "language", DCTerms.LinguisticSystem,
            "frequency", DCTerms.Frequency,
            "file-type", DCTerms.MediaTypeOrExtent,
            "access-right", DCTerms.RightsStatement,
            "country", DCTerms.Location);

    /**
     * What the shapes say of right data, by what it has in it. The pattern for algorithms of checksums begins with https, unlike SPDX's
     * own addresses. Publishers and municipalities of Finland are on no list of the EU. A series is to have no files of its own.
     */
    private static final List<String> EXCEPTIONS = List.of(
            "checksumAlgorithm",
            "CorporateBody",
            "http://uri.suomi.fi/codelist/jhs/kunta_1",
            "<http://www.w3.org/ns/dcat#distribution> null");

    private final List<org.apache.jena.shacl.Shapes> shapes;

    /** Reads them from the folder of profiles. */
    public Shapes(Path profiles) {
        shapes = FILES.stream()
                .map(file -> org.apache.jena.shacl.Shapes.parse(
                        RDFDataMgr.loadGraph(profiles.resolve("dcat-ap-3.0.1/html/shacl")
                                .resolve(file)
                                .toString())))
                .toList();
    }

    /** What is wrong with a graph, in words. */
    public List<String> violations(Model catalogue) {
        Model whole = ModelFactory.createUnion(catalogue, lists(catalogue));
        return shapes.stream()
                .flatMap(each -> ShaclValidator.get().validate(each, whole.getGraph()).getEntries().stream())
                .filter(entry -> isOurs(entry, catalogue))
                .map(Shapes::words)
                .filter(found -> EXCEPTIONS.stream().noneMatch(found::contains))
                .distinct()
                .toList();
    }

    private static boolean isOurs(ReportEntry entry, Model catalogue) {
        return catalogue.getGraph().contains(entry.focusNode(), null, null);
    }

    private static String words(ReportEntry entry) {
        return "%s %s %s %s: %s"
                .formatted(
                        entry.severity().level().getLocalName(),
                        entry.focusNode(),
                        entry.resultPath(),
                        entry.value(),
                        entry.message());
    }

    private static Model lists(Model catalogue) {
        Model lists = ModelFactory.createDefaultModel();
        LISTS.forEach((list, codes) -> {
            Resource scheme = lists.createResource(AUTHORITY + list)
                    .addProperty(RDF.type, SKOS.ConceptScheme)
                    .addProperty(DCTerms.title, list, "en");
            codes.forEach(code -> {
                Resource concept = lists.createResource("%s%s/%s".formatted(AUTHORITY, list, code))
                        .addProperty(RDF.type, SKOS.Concept)
                        .addProperty(SKOS.inScheme, scheme)
                        .addProperty(SKOS.prefLabel, code, "en");
                Stream.ofNullable(TYPES.get(list)).forEach(type -> concept.addProperty(RDF.type, type));
            });
        });
        lists.createResource(AUTHORITY + "licence/CC_BY_4_0").addProperty(RDF.type, DCTerms.LicenseDocument);
        catalogue
                .listObjects()
                .filterKeep(node -> node.isURIResource()
                        && node.asResource().getURI().startsWith("http://www.iana.org/assignments/media-types/"))
                .forEach(node -> lists.add(node.asResource(), RDF.type, DCTerms.MediaType));
        lists.createResource("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
                .addProperty(RDF.type, ResourceFactory.createResource("http://spdx.org/rdf/terms#ChecksumAlgorithm"));
        Resource types = lists.createResource("http://purl.org/adms/publishertype/1.0")
                .addProperty(RDF.type, SKOS.ConceptScheme)
                .addProperty(DCTerms.title, "Publisher types", "en");
        lists.createResource("http://purl.org/adms/publishertype/LocalAuthority")
                .addProperty(RDF.type, SKOS.Concept)
                .addProperty(SKOS.prefLabel, "Local authority", "en")
                .addProperty(SKOS.inScheme, types);
        // What their ontologies say, which validators import.
        lists.add(VCARD4.Organization, RDFS.subClassOf, VCARD4.Kind);
        lists.add(lists.createResource(DCAT.NS + "DatasetSeries"), RDFS.subClassOf, DCAT.Dataset);
        return lists;
    }
}
