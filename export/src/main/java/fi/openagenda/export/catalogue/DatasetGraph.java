package fi.openagenda.export.catalogue;

import java.net.URI;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Describes datasets in a graph.
 *
 * @param graph into which
 * @param base public address of the platform
 */
record DatasetGraph(Graph graph, URI base) {

    private static final String PAGE_LANGUAGE = "fi";

    Resource describe(Entry entry) {
        String series = "%s/v1/barometers/%s/stewardship"
                .formatted(base, entry.barometer().slug());
        Resource dataset = graph.resource(entry.address(base).toString())
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.identifier, entry.address(base).toString())
                .addProperty(DCTerms.publisher, graph.agent(series + "#responsible", entry.publisher()))
                .addProperty(DCAT.contactPoint, graph.contact(series + "#contact", entry.publisher(), base))
                .addProperty(DCTerms.accessRights, Vocabularies.authority("access-right", "PUBLIC"))
                .addProperty(DCTerms.accrualPeriodicity, Vocabularies.authority("frequency", "IRREG"))
                .addProperty(
                        DCAT.landingPage,
                        graph.document(entry.page(base, PAGE_LANGUAGE).toString()))
                .addProperty(Graph.VERSION, entry.release().version().toString())
                .addProperty(DCTerms.provenance, provenance());
        graph.texts(dataset, DCTerms.title, entry.title());
        graph.texts(dataset, DCTerms.description, entry.description());
        graph.moment(dataset, DCTerms.issued, entry.firstPublished());
        graph.moment(dataset, DCTerms.modified, entry.release().generatedAt);
        String note = entry.release().changeNote;
        graph.texts(dataset, Vocabularies.VERSION_NOTES, Texts.inEach(language -> note));
        graph.keywords(dataset, entry.barometer().sectors());
        entry.barometer()
                .languages()
                .forEach(language -> dataset.addProperty(DCTerms.language, Vocabularies.language(language)));
        Catalogue.themes(dataset);
        where(dataset, entry.round().municipalities);
        graph.period(dataset, entry.from(), entry.until());
        pages(dataset, entry);
        entry.offers().forEach(offer -> dataset.addProperty(DCAT.distribution, distribution(entry, offer)));
        return dataset;
    }

    private Resource provenance() {
        Resource provenance = graph.model().createResource(DCTerms.ProvenanceStatement);
        graph.texts(provenance, RDFS.label, Texts.of("dataset.provenance"));
        return provenance;
    }

    /** A round without municipalities was asked everywhere. */
    private void where(Resource dataset, List<String> municipalities) {
        dataset.addProperty(DCTerms.spatial, Vocabularies.authority("country", "FIN"));
        municipalities.forEach(code -> dataset.addProperty(
                DCTerms.spatial,
                graph.resource(Vocabularies.municipality(code).getURI())
                        .addProperty(RDF.type, DCTerms.Location)
                        .addProperty(DCTerms.identifier, code)));
    }

    private void pages(Resource dataset, Entry entry) {
        String release = entry.releaseAddress(base).toString();
        entry.release().files().stream()
                .filter(file -> file.name().matches("method\\.(fi|sv|en)\\.html|README\\.md"))
                .forEach(file -> dataset.addProperty(FOAF.page, graph.document(release + "/" + file.name())));
    }

    private Resource distribution(Entry entry, Offer offer) {
        URI release = entry.releaseAddress(base);
        String file = offer.address(release).toString();
        Resource distribution = graph.resource(file + "#distribution")
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCAT.accessURL, graph.resource(release.toString()))
                .addProperty(DCAT.downloadURL, graph.resource(file))
                .addProperty(DCAT.mediaType, Vocabularies.mediaType(offer.mediaType()))
                .addProperty(
                        DCTerms.format,
                        Vocabularies.authority("file-type", offer.format().fileType()))
                .addProperty(DCTerms.license, Vocabularies.authority("licence", "CC_BY_4_0"))
                .addProperty(DCTerms.rights, rights())
                .addProperty(Vocabularies.AVAILABILITY, Vocabularies.authority("planned-availability", "STABLE"))
                .addProperty(Vocabularies.STATUS, Vocabularies.authority("distribution-status", "COMPLETED"))
                .addProperty(DCAT.byteSize, Long.toString(offer.file().bytes()), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(Vocabularies.CHECKSUM, checksum(offer));
        graph.texts(distribution, DCTerms.title, offer.title());
        graph.texts(distribution, DCTerms.description, offer.title());
        graph.moment(distribution, DCTerms.issued, entry.release().generatedAt);
        graph.moment(distribution, DCTerms.modified, entry.release().generatedAt);
        offer.format()
                .standard()
                .ifPresent(standard -> distribution.addProperty(DCTerms.conformsTo, graph.standard(standard)));
        if (offer.format() == Offer.Format.ZIP) {
            distribution.addProperty(DCAT.packageFormat, Vocabularies.mediaType(offer.mediaType()));
        }
        return distribution;
    }

    private Resource rights() {
        Resource rights = graph.model().createResource(DCTerms.RightsStatement);
        graph.texts(rights, RDFS.label, Texts.of("distribution.rights"));
        return rights;
    }

    private Resource checksum(Offer offer) {
        return graph.model()
                .createResource(Vocabularies.CHECKSUM_TYPE)
                .addProperty(Vocabularies.ALGORITHM, Vocabularies.SHA_256)
                .addProperty(Vocabularies.CHECKSUM_VALUE, offer.file().sha256(), XSDDatatype.XSDhexBinary);
    }
}
