package fi.openagenda.export.catalogue;

import java.util.Locale;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms that Jena does not bring along, and code lists that portals know. */
final class Vocabularies {

    static final String ADMS = "http://www.w3.org/ns/adms#";
    static final String DCATAP = "http://data.europa.eu/r5r/";
    static final String SPDX = "http://spdx.org/rdf/terms#";

    static final Property VERSION_NOTES = property(ADMS, "versionNotes");
    static final Property STATUS = property(ADMS, "status");
    static final Property AVAILABILITY = property(DCATAP, "availability");
    static final Property CHECKSUM = property(SPDX, "checksum");
    static final Property CHECKSUM_VALUE = property(SPDX, "checksumValue");
    static final Property ALGORITHM = property(SPDX, "algorithm");
    static final Resource CHECKSUM_TYPE = ResourceFactory.createResource(SPDX + "Checksum");
    static final Resource SHA_256 = ResourceFactory.createResource(SPDX + "checksumAlgorithm_sha256");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "http://www.iana.org/assignments/media-types/";
    private static final String PUBLISHER_TYPE = "http://purl.org/adms/publishertype/";

    private Vocabularies() {}

    /** A concept of an authority list of the EU, such as {@code file-type}, {@code CSV}. */
    static Resource authority(String list, String code) {
        return ResourceFactory.createResource("%s%s/%s".formatted(AUTHORITY, list, code));
    }

    /** An authority list itself. */
    static Resource authorityList(String list) {
        return ResourceFactory.createResource(AUTHORITY + list);
    }

    /** A media type among those that IANA has. */
    static Resource mediaType(String type) {
        return ResourceFactory.createResource(IANA + type);
    }

    static Resource publisherType(String code) {
        return ResourceFactory.createResource(PUBLISHER_TYPE + code);
    }

    /** A language of the EU's list, which has codes of ISO 639-3, by its BCP 47 tag. */
    static Resource language(String tag) {
        return authority(
                "language", Locale.forLanguageTag(tag).getISO3Language().toUpperCase(Locale.ROOT));
    }

    /** A municipality in the national code list, by its three-digit code. */
    static Resource municipality(String code) {
        return ResourceFactory.createResource("http://uri.suomi.fi/codelist/jhs/kunta_1_20240101/code/" + code);
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
