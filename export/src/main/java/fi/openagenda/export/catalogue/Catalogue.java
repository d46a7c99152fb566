package fi.openagenda.export.catalogue;

import fi.openagenda.model.language.Words;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What is published as DCAT-AP 3.0.1: the catalogue, a series for each barometer, a dataset for each round with the files of its
 * newest release, and the API. A release that is withdrawn is not in it.
 *
 * @see <a href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP</a>
 */
public final class Catalogue {

    private static final List<String> THEMES = List.of("SOCI", "GOVE", "REGI");

    private final Graph graph;
    private final URI base;
    private final Publisher publisher;

    private Catalogue(URI base, Publisher publisher) {
        this.base = base;
        this.publisher = publisher;
        graph = new Graph();
    }

    /**
     * The whole catalogue.
     *
     * @param base public address of the platform, without a slash at its end
     * @param publisher who publishes the catalogue
     * @param entries newest releases, each of another round
     */
    public static Model of(URI base, Publisher publisher, List<Entry> entries) {
        Catalogue catalogue = new Catalogue(base, publisher);
        catalogue.describe(entries);
        return catalogue.graph.model();
    }

    /** One dataset with its series and nothing else. */
    public static Model of(URI base, Publisher publisher, Entry entry) {
        Catalogue catalogue = new Catalogue(base, publisher);
        Resource series = catalogue.series(List.of(entry));
        new DatasetGraph(catalogue.graph, base).describe(entry).addProperty(Graph.IN_SERIES, series);
        return catalogue.graph.model();
    }

    private void describe(List<Entry> entries) {
        Resource agent = graph.agent(base + "/catalog#publisher", publisher);
        Resource catalogue = graph.model()
                .createResource(base + "/catalog")
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.publisher, agent)
                .addProperty(DCTerms.license, Vocabularies.authority("licence", "CC_BY_4_0"))
                .addProperty(DCTerms.spatial, Vocabularies.authority("country", "FIN"))
                .addProperty(FOAF.homepage, graph.document(base + "/"))
                .addProperty(DCAT.themeTaxonomy, Vocabularies.authorityList("data-theme"));
        graph.texts(catalogue, DCTerms.title, Texts.of("catalogue.title"));
        graph.texts(catalogue, DCTerms.description, Texts.of("catalogue.description"));
        Words.RELEASE_LANGUAGES.forEach(
                language -> catalogue.addProperty(DCTerms.language, Vocabularies.language(language)));
        entries.stream()
                .map(Entry::firstPublished)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> graph.moment(catalogue, DCTerms.issued, first));
        entries.stream()
                .map(entry -> entry.release().generatedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> graph.moment(catalogue, DCTerms.modified, last));
        List<Resource> datasets = datasets(entries);
        datasets.forEach(dataset -> catalogue.addProperty(DCAT.dataset, dataset));
        catalogue.addProperty(DCAT.service, service(agent, datasets));
    }

    private List<Resource> datasets(List<Entry> entries) {
        Map<String, List<Entry>> rounds = new LinkedHashMap<>();
        entries.forEach(entry -> rounds.computeIfAbsent(entry.barometer().slug(), slug -> new ArrayList<>())
                .add(entry));
        List<Resource> datasets = new ArrayList<>();
        for (List<Entry> ofSeries : rounds.values()) {
            Resource series = series(ofSeries);
            Optional<Resource> before = Optional.empty();
            for (Entry entry : ofSeries) {
                Resource dataset = new DatasetGraph(graph, base).describe(entry).addProperty(Graph.IN_SERIES, series);
                before.ifPresent(earlier -> dataset.addProperty(Graph.PREVIOUS, earlier));
                before = Optional.of(dataset);
                datasets.add(dataset);
            }
            datasets.add(series);
        }
        return datasets;
    }

    private Resource series(List<Entry> rounds) {
        Entry newest = rounds.get(rounds.size() - 1);
        String slug = newest.barometer().slug();
        Resource series = graph.model()
                .createResource("%s/v1/barometers/%s".formatted(base, slug))
                .addProperty(RDF.type, Graph.DATASET_SERIES)
                .addProperty(DCTerms.publisher, graph.agent(responsible(slug), newest.publisher()))
                .addProperty(DCAT.contactPoint, graph.contact(contact(slug), newest.publisher(), base))
                .addProperty(DCTerms.spatial, Vocabularies.authority("country", "FIN"))
                .addProperty(DCTerms.accrualPeriodicity, Vocabularies.authority("frequency", "IRREG"));
        graph.texts(series, DCTerms.title, Texts.complete(newest.barometer().title(), slug));
        Words description = Texts.complete(newest.barometer().description(), "");
        Words what = Texts.of("series.description");
        graph.texts(series, DCTerms.description, Texts.inEach(language -> (description.in(language) + " "
                        + what.in(language))
                .strip()));
        Instant first = rounds.stream()
                .map(Entry::firstPublished)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        graph.moment(series, DCTerms.issued, first);
        graph.period(series, rounds.get(0).from(), newest.until());
        graph.keywords(series, newest.barometer().sectors());
        themes(series);
        graph.moment(series, DCTerms.modified, newest.release().generatedAt);
        return series;
    }

    private Resource service(Resource agent, List<Resource> datasets) {
        Resource service = graph.model()
                .createResource(base + "/catalog#api")
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCAT.endpointURL, graph.resource(base + "/v1"))
                .addProperty(DCAT.endpointDescription, graph.resource(base + "/openapi"))
                .addProperty(DCAT.landingPage, graph.document(base + "/docs"))
                .addProperty(DCTerms.publisher, agent)
                .addProperty(DCAT.contactPoint, graph.contact(base + "/catalog#contact", publisher, base))
                .addProperty(DCTerms.license, Vocabularies.authority("licence", "CC_BY_4_0"))
                .addProperty(DCTerms.accessRights, Vocabularies.authority("access-right", "PUBLIC"))
                .addProperty(DCTerms.conformsTo, graph.standard("https://spec.openapis.org/oas/v3.1.0"));
        graph.texts(service, DCTerms.title, Texts.of("service.title"));
        graph.texts(service, DCTerms.description, Texts.of("service.description"));
        themes(service);
        graph.keywords(service, List.of());
        datasets.stream()
                .filter(dataset -> dataset.hasProperty(RDF.type, DCAT.Dataset))
                .forEach(dataset -> service.addProperty(DCAT.servesDataset, dataset));
        return service;
    }

    static void themes(Resource resource) {
        THEMES.forEach(theme -> resource.addProperty(DCAT.theme, Vocabularies.authority("data-theme", theme)));
    }

    private String responsible(String slug) {
        return "%s/v1/barometers/%s/stewardship#responsible".formatted(base, slug);
    }

    private String contact(String slug) {
        return "%s/v1/barometers/%s/stewardship#contact".formatted(base, slug);
    }
}
