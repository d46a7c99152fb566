package fi.openagenda.export.catalogue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** In which a graph is written. */
public enum Syntax {
    /** What people read best, and the one to be given if none is asked for. */
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    /** JSON-LD 1.1. */
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11),
    /** What older harvesters read. */
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    private final String suffix;
    private final String mediaType;
    private final RDFFormat format;

    Syntax(String suffix, String mediaType, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
    }

    /** What names of documents in it end in, after a full stop. */
    public String suffix() {
        return suffix;
    }

    /** As it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** The one with a suffix. */
    public static Optional<Syntax> bySuffix(String suffix) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.suffix.equals(suffix))
                .findFirst();
    }

    /** A graph in it, in UTF-8. */
    public byte[] bytes(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, format);
        return out.toByteArray();
    }
}
