package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.RepresentativenessFile.People;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Survey;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Version;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The data of a release as it is written.
 *
 * @param files the very bytes by name
 */
public record Written(Map<String, byte[]> files) {

    /** Nobody is known to live anywhere. */
    public static final People NOBODY = new People() {

        @Override
        public OptionalInt of(Area area) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<int[]> groups(ProtectedTable table) {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> designEffect(Area area) {
            return Optional.empty();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.empty();
        }
    };

    /** In codes. */
    public byte[] csv() {
        return files.get("data.csv");
    }

    /** With labels in Finnish. */
    public byte[] labelled() {
        return files.get("data.fi.csv");
    }

    /** The document. */
    public byte[] json() {
        return files.get("data.json");
    }

    /** Of these tables of the round r of the barometer d. */
    public static Written of(List<Section> sections, List<ProtectedTable> tables, int responses) {
        return of(sections, tables, responses, Earlier.NOTHING);
    }

    /** The same after a round before. */
    static Written of(List<Section> sections, List<ProtectedTable> tables, int responses, Earlier earlier) {
        Core core = new Core(
                "d",
                "r",
                Words.of(Map.of("fi", "D")),
                Words.EMPTY,
                Words.EMPTY,
                List.of("fi"),
                Map.of(),
                List.of(),
                sections,
                List.of(),
                false,
                Anonymity.OPEN,
                null);
        Results results = new Results(
                "d-r",
                core,
                Words.EMPTY,
                1,
                Version.FIRST,
                Instant.EPOCH,
                Disclosure.METHOD,
                Licence.CC_BY_4_0,
                "",
                new Account(responses, responses, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                Survey.GEOGRAPHY,
                tables,
                new Representation(List.of(), NOBODY),
                earlier,
                List.of());
        Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();
        try {
            DataFiles.write(
                    results,
                    new ObjectMapper().findAndRegisterModules(),
                    (name, type) -> files.computeIfAbsent(name, unwritten -> new ByteArrayOutputStream()),
                    written -> {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Written(files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                .toByteArray())));
    }
}
