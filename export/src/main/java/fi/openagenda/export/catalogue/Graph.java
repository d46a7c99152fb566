package fi.openagenda.export.catalogue;

import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/** A graph under construction, with the phrases that occur again and again in it. */
final class Graph {

    static final Resource DATASET_SERIES = ResourceFactory.createResource(DCAT.NS + "DatasetSeries");
    static final Property IN_SERIES = ResourceFactory.createProperty(DCAT.NS, "inSeries");
    static final Property PREVIOUS = ResourceFactory.createProperty(DCAT.NS, "prev");
    static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

    private static final Resource STANDARD = ResourceFactory.createResource(DCTerms.NS + "Standard");

    private final Model model = ModelFactory.createDefaultModel();

    Graph() {
        model.setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dct", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("vcard", VCARD4.NS)
                .setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("xsd", XSD.NS)
                .setNsPrefix("adms", Vocabularies.ADMS)
                .setNsPrefix("dcatap", Vocabularies.DCATAP)
                .setNsPrefix("spdx", Vocabularies.SPDX);
    }

    Model model() {
        return model;
    }

    Resource resource(String address) {
        return model.createResource(address);
    }

    /** Says a text in each language that it has. */
    void texts(Resource subject, Property property, Words words) {
        words.byLanguage().forEach((language, text) -> subject.addProperty(property, text, language));
    }

    /** Says a moment, whole seconds. */
    void moment(Resource subject, Property property, Instant moment) {
        subject.addProperty(property, moment.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    /** Says which days something is about, the last one included. */
    void period(Resource subject, LocalDate first, LocalDate last) {
        subject.addProperty(
                DCTerms.temporal,
                model.createResource(DCTerms.PeriodOfTime)
                        .addProperty(DCAT.startDate, first.toString(), XSDDatatype.XSDdate)
                        .addProperty(DCAT.endDate, last.toString(), XSDDatatype.XSDdate));
    }

    /** Says what something is about: words of the platform's own, and service areas. */
    void keywords(Resource subject, List<Sector> sectors) {
        Words.RELEASE_LANGUAGES.forEach(language -> Texts.keywords(language, sectors)
                .forEach(keyword -> subject.addProperty(DCAT.keyword, keyword, language)));
    }

    Resource document(String address) {
        return resource(address).addProperty(RDF.type, FOAF.Document);
    }

    Resource standard(String address) {
        return resource(address).addProperty(RDF.type, STANDARD);
    }

    /** Somebody who publishes. */
    Resource agent(String address, Publisher publisher) {
        Resource agent = resource(address)
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(DCTerms.type, Vocabularies.publisherType(publisher.type()));
        texts(agent, FOAF.name, Texts.complete(publisher.name(), "Open Agenda"));
        return agent;
    }

    /** Where people turn to. */
    Resource contact(String address, Publisher publisher, URI otherwise) {
        URI contact = publisher.contactOr(otherwise);
        Resource card = resource(address).addProperty(RDF.type, VCARD4.Organization);
        texts(card, VCARD4.fn, Texts.complete(publisher.name(), "Open Agenda"));
        return card.addProperty(
                publisher.email().isPresent() ? VCARD4.hasEmail : VCARD4.hasURL, resource(contact.toString()));
    }
}
