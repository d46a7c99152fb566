package fi.openagenda.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Canonical JSON (RFC 8785): one sequence of bytes for a document, however it was written. Its SHA-256 names the
 * document.
 *
 * @param text the document, of which every byte counts
 */
public record Canonical(String text) {

    // Of its own: what a frozen document says must not depend on how HTTP is configured.
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The canonical form of a document. */
    public static Canonical of(Object document) {
        try {
            return new Canonical(new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document read back. */
    public <T> T as(Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("A stored document cannot be read", fault);
        }
    }

    /** Its bytes in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of its bytes in UTF-8, in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
