package fi.openagenda.model.lint;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The texts, word lists and numbers of the rules, which are kept as JSON beside the classes. */
final class Resource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Resource() {}

    /** The document of this name below {@code /lint}. */
    static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = Resource.class.getResourceAsStream("/lint/" + name)) {
            return JSON.readValue(in, type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
