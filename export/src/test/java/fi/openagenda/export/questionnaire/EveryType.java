package fi.openagenda.export.questionnaire;

import fi.openagenda.model.Canonical;
import fi.openagenda.model.round.Questionnaire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A questionnaire with every type of question and every kind of condition, to be read by people. */
final class EveryType {

    private EveryType() {}

    static Questionnaire questionnaire() {
        try (InputStream document = EveryType.class.getResourceAsStream("/every-type.json")) {
            return new Canonical(new String(document.readAllBytes(), StandardCharsets.UTF_8)).as(Questionnaire.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
