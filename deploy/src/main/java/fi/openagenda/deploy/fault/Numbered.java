package fi.openagenda.deploy.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.deploy.demo.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A response of which everything follows from its number, so that it can be sent again and be found again: no two give the
 * same answers, every second one has a receipt, every fifth one a text.
 *
 * @param number from 1
 */
record Numbered(int number) {
    static final String MUNICIPALITY = "139";

    private static final int WITH_RECEIPT = 2;
    private static final int WITH_TEXT = 5;

    private static final String BAROMETER = """
            {"format": "open-agenda-barometer-1",
             "barometer": {"slug": "fault", "title": {"fi": "Vikakoe"}, "privacyNotice": {"fi": "Kokeeksi."},
                           "languages": ["fi"], "sectors": []},
             "questions": [
               {"key": "fault-number", "text": {"fi": "Monesko?"},
                "answer": {"type": "number", "min": 1, "max": 16777215}},
               {"key": "fault-text", "text": {"fi": "Millä sanoin?"}, "answer": {"type": "text", "maxLength": 100}}],
             "rounds": [{
               "plan": {"key": "fault", "title": {"fi": "Koe"}, "opensAt": "2026-09-01T08:00", "closesAt": "2036-12-31T20:00",
                        "municipalities": [], "background": [], "sections": [
                          {"key": "fault", "title": {"fi": "Koe"}, "questions": ["fault-number@1", "fault-text@1"]}]},
               "modules": {}}],
             "stewardship": []}
            """;

    /** A barometer that asks for these answers. */
    static Template barometer(String slug) {
        try {
            return new Template(new ObjectMapper().readTree(BAROMETER)).named(slug);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its idempotency key. It need not be random: this is nobody's response. */
    String key() {
        return "fault-response-%08d".formatted(number);
    }

    /** SHA-256 of its receipt, in hexadecimal. */
    Optional<String> receipt() {
        return number % WITH_RECEIPT == 0 ? Optional.of(sha256("receipt " + number)) : Optional.empty();
    }

    /** What it says in words. */
    Optional<String> text() {
        return number % WITH_TEXT == 0 ? Optional.of("Sanat " + number) : Optional.empty();
    }

    /** The body of POST .../responses. */
    String body() {
        return "{\"municipality\":\"%s\",\"language\":\"fi\",\"answers\":{\"fault-number\":%d%s}%s}"
                .formatted(
                        MUNICIPALITY,
                        number,
                        text().map(text -> ",\"fault-text\":\"" + text + "\"").orElse(""),
                        receipt()
                                .map(hash -> ",\"receipt\":{\"hash\":\"" + hash + "\"}")
                                .orElse(""));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
