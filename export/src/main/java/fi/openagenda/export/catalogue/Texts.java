package fi.openagenda.export.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue's own sentences, and those of others completed: portals want each in Finnish, Swedish and English. */
final class Texts {

    private static final Map<String, Words> OWN = read();

    private Texts() {}

    /** A text of the catalogue. */
    static Words of(String key) {
        return OWN.get(key);
    }

    /** In each language of releases, where there is none, the first there is; and the code where there is no text at all. */
    static Words complete(Words words, String code) {
        return inEach(language -> {
            Words first = words.firstOf(Stream.concat(Stream.of(language), Words.RELEASE_LANGUAGES.stream())
                    .toList());
            return first.byLanguage().values().stream().findFirst().orElse(code);
        });
    }

    static Words inEach(Function<String, String> text) {
        return Words.of(Words.RELEASE_LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), text)));
    }

    static List<String> keywords(String language, List<Sector> sectors) {
        return Stream.concat(
                        Stream.of(of("keywords").in(language).split(", ")),
                        sectors.stream().map(sector -> complete(sector.label(), sector.code())
                                .in(language)))
                .distinct()
                .toList();
    }

    private static Map<String, Words> read() {
        try (InputStream in = Texts.class.getResourceAsStream("/catalogue/texts.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
