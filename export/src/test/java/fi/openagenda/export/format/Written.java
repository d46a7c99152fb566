package fi.openagenda.export.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.RepresentativenessFile.People;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.tally.Area;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The data of a release as it is written: the very bytes.
 *
 * @param csv in codes
 * @param labelled with labels in Finnish
 * @param json the document
 */
public record Written(byte[] csv, byte[] labelled, byte[] json) {

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

    /** Of these tables of the round r of the barometer d. */
    public static Written of(List<Section> sections, List<ProtectedTable> tables, int responses) {
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
                tables,
                new Representation(List.of(), NOBODY),
                Earlier.NOTHING,
                List.of());
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try {
            DataFiles.write(
                    results,
                    new ObjectMapper().findAndRegisterModules(),
                    (name, type) -> files.computeIfAbsent(name, unwritten -> new ByteArrayOutputStream()),
                    written -> {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Written(
                files.get("data.csv").toByteArray(),
                files.get("data.fi.csv").toByteArray(),
                files.get("data.json").toByteArray());
    }
}
