package fi.openagenda.model.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.openagenda.model.HashedId;
import fi.openagenda.model.Hmac;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By what a response and its texts are recognized when the same request comes again. All of it is random to whoever holds
 * the database and not what only the sender knows.
 */
final class Handles {

    /** Length of a fingerprint. */
    static final int FINGERPRINT_BYTES = 16;

    private static final byte[] NOTHING = {};
    private static final byte[] OF_ID = "id".getBytes(UTF_8);
    private static final byte[] OF_TEXTS = "texts".getBytes(UTF_8);
    private static final byte[] OF_FINGERPRINT = "fingerprint".getBytes(UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Submission submission;
    private final UUID id;
    private final byte[] texts;
    private final byte[] ofFingerprint;
    private final boolean coversTexts;

    private Handles(Submission submission, UUID id, byte[] texts, byte[] ofFingerprint, boolean coversTexts) {
        this.submission = submission;
        this.id = submission.spent().orElse(id);
        this.texts = submission.textReceiptHash().orElse(texts);
        this.ofFingerprint = submission.textReceiptHash().orElse(ofFingerprint);
        this.coversTexts = coversTexts || submission.textReceiptHash().isPresent();
    }

    /** Of a response, made with the salt of a day, and with it forgotten, as far as its sender knows nothing better. */
    static Handles of(Submission submission, byte[] salt) {
        return submission
                .key()
                .map(key -> withKey(submission, key, salt))
                .orElseGet(() -> withoutKey(submission, salt));
    }

    /** Of the same request under the salt of another day; nothing if it would not be recognized anyway. */
    static Optional<Handles> of(Submission submission, Optional<byte[]> salt) {
        return salt.filter(known -> submission.isRecognizable()).map(of -> of(submission, of));
    }

    private static Handles withKey(Submission submission, String key, byte[] salt) {
        byte[] secret = Hmac.ofEach(salt, Long.toString(submission.round()).getBytes(UTF_8), key.getBytes(UTF_8));
        return new Handles(
                submission,
                HashedId.of(Hmac.ofEach(secret, OF_ID)),
                submission.texts().isEmpty() ? NOTHING : Hmac.ofEach(secret, OF_TEXTS),
                secret,
                true);
    }

    /**
     * Without a secret of the sender's the fingerprint does not cover texts: whoever holds the database could try which text
     * belongs to which response. Nor is it to be had for long: from it, they could guess what was withdrawn.
     */
    private static Handles withoutKey(Submission submission, byte[] salt) {
        return new Handles(submission, UUID.randomUUID(), random(), salt, false);
    }

    /** What makes the response be there once only. */
    UUID id() {
        return id;
    }

    /** Of everything that was sent; {@value #FINGERPRINT_BYTES} bytes. */
    byte[] fingerprint() {
        return Arrays.copyOf(
                Hmac.ofEach(
                        ofFingerprint,
                        OF_FINGERPRINT,
                        submission.municipality().getBytes(UTF_8),
                        submission.card(),
                        submission.receiptHash().orElse(NOTHING),
                        submission.textReceiptHash().orElse(NOTHING),
                        coversTexts ? words() : NOTHING),
                FINGERPRINT_BYTES);
    }

    /** What the ids of its texts are made of, 32 bytes. */
    byte[] texts() {
        return texts;
    }

    private byte[] words() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TreeMap<>(submission.texts()).forEach((question, text) -> {
            // Neither holds a control character that could stand for another border.
            all.writeBytes(question.getBytes(UTF_8));
            all.write(0);
            all.writeBytes(text.getBytes(UTF_8));
            all.write(0);
        });
        return all.toByteArray();
    }

    private static byte[] random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return bits;
    }
}
