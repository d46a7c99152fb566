package fi.openagenda.export.catalogue;

import fi.openagenda.model.language.Words;
import java.net.URI;
import java.util.Optional;

/**
 * Who publishes, and where people turn to.
 *
 * @param name for people
 * @param type code of <a href="http://purl.org/adms/publishertype/1.0">ADMS publisher types</a>, such as LocalAuthority
 * @param contact an address that begins with {@code mailto:}, {@code https:} or {@code http:}; nothing if none is known
 */
public record Publisher(Words name, String type, Optional<URI> contact) {

    /** The contact, or an address that stands in for it. */
    URI contactOr(URI otherwise) {
        return contact.orElse(otherwise);
    }

    /** The e-mail address of the contact, if it is one. */
    Optional<String> email() {
        return contact.filter(address -> "mailto".equals(address.getScheme())).map(URI::getSchemeSpecificPart);
    }
}
