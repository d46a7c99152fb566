package fi.openagenda.export.attack;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.disclosure.Disclosure;
import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.Account;
import fi.openagenda.export.format.DataFiles;
import fi.openagenda.export.format.Earlier;
import fi.openagenda.export.format.RepresentativenessFile.People;
import fi.openagenda.export.format.RepresentativenessFile.Representation;
import fi.openagenda.export.format.Results;
import fi.openagenda.export.tally.Area;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Core;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The very bytes of what is released. */
final class ReleasedFiles {

    private static final Core CORE = new Core(
            "barometer",
            "round",
            Words.EMPTY,
            Words.EMPTY,
            Words.EMPTY,
            List.of("fi"),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            Anonymity.OPEN,
            null);

    private static final People UNKNOWN = new People() {

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

    private ReleasedFiles() {}

    private interface Format {
        void write(Results results, ObjectMapper json, ByteArrayOutputStream out) throws IOException;
    }

    /** The data in codes, as CSV. */
    static byte[] csv(Release release) {
        return bytes(
                release,
                (results, json, out) -> DataFiles.write(results, json, out, Map.of(), OutputStream.nullOutputStream()));
    }

    /** The data as JSON. */
    static byte[] json(Release release) {
        return bytes(
                release,
                (results, json, out) -> DataFiles.write(results, json, OutputStream.nullOutputStream(), Map.of(), out));
    }

    private static byte[] bytes(Release release, Format format) {
        int respondents = release.nation().respondents().size();
        Results results = new Results(
                "barometer-round",
                CORE,
                Words.EMPTY,
                1,
                Instant.EPOCH,
                Disclosure.METHOD,
                Licence.CC_BY_4_0,
                "",
                new Account(respondents, respondents, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                release.tables(),
                new Representation(List.of(), UNKNOWN),
                Earlier.NOTHING,
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(results, new ObjectMapper().findAndRegisterModules(), out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }
}
