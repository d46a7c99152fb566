package fi.openagenda.export.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.release.Licence;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * A dataset as search engines read it out of its page.
 *
 * @see <a href="https://schema.org/Dataset">schema.org Dataset</a>
 */
public final class SchemaOrg {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaOrg() {}

    /**
     * The dataset in the language of a page.
     *
     * @param base public address of the platform
     */
    public static ObjectNode of(URI base, Entry entry, String language) {
        ObjectNode dataset = JsonNodeFactory.instance.objectNode();
        dataset.put("@context", "https://schema.org/")
                .put("@type", "Dataset")
                .put("@id", entry.address(base).toString())
                .put("identifier", entry.address(base).toString())
                .put("url", entry.page(base, language).toString())
                .put("name", entry.title().in(language))
                .put("description", entry.description().in(language))
                .put("inLanguage", language)
                .put("license", Licence.CC_BY_4_0.url())
                .put("isAccessibleForFree", true)
                .put("version", entry.release().version().toString())
                .put("datePublished", entry.firstPublished().toString())
                .put("dateModified", entry.release().generatedAt.toString())
                .put("temporalCoverage", "%s/%s".formatted(entry.from(), entry.until()))
                .put("measurementTechnique", Texts.of("dataset.provenance").in(language));
        dataset.putObject("spatialCoverage").put("@type", "Country").put("name", "Finland");
        dataset.putObject("includedInDataCatalog")
                .put("@type", "DataCatalog")
                .put("name", Texts.of("catalogue.title").in(language))
                .put("url", base + "/catalog");
        entry.keywords(language).forEach(dataset.withArray("keywords")::add);
        organisation(dataset.putObject("creator"), entry, base, language);
        organisation(dataset.putObject("publisher"), entry, base, language);
        variables(dataset.putArray("variableMeasured"), language);
        entry.offers().forEach(offer -> dataset.withArray("distribution")
                .addObject()
                .put("@type", "DataDownload")
                .put("name", offer.title().in(language))
                .put("contentUrl", offer.address(entry.releaseAddress(base)).toString())
                .put("encodingFormat", offer.mediaType())
                .put("contentSize", offer.file().bytes() + " B")
                .put("sha256", offer.file().sha256()));
        return dataset;
    }

    /** As it may stand in a script of a page: nothing in it ends the script, or begins another one. */
    public static String embedded(ObjectNode dataset) {
        try {
            return JSON.writeValueAsString(dataset).replace("<", "\\u003c");
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void organisation(ObjectNode organisation, Entry entry, URI base, String language) {
        organisation
                .put("@type", "Organization")
                .put(
                        "name",
                        Texts.complete(entry.publisher().name(), "Open Agenda").in(language))
                .put("url", base.toString());
        organisation
                .putObject("contactPoint")
                .put("@type", "ContactPoint")
                .put(
                        entry.publisher().email().isPresent() ? "email" : "url",
                        entry.publisher().email().orElseGet(() -> entry.publisher()
                                .contactOr(base)
                                .toString()));
    }

    private static void variables(ArrayNode variables, String language) {
        Dictionary.data().stream().filter(column -> column.unit().isPresent()).forEach(column -> variables
                .addObject()
                .put("@type", "PropertyValue")
                .put("name", column.title().in(language))
                .put("description", column.description().in(language))
                .put("unitText", column.unit().orElseThrow().label().in(language)));
    }
}
