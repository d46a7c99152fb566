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
 *
 * @param id what makes the response be there once only
 * @param fingerprint of everything that was sent, 16 bytes
 * @param texts what the ids of its texts are made of, 32 bytes
 */
record Handles(UUID id, byte[] fingerprint, byte[] texts) {

    /** Length of a fingerprint. */
    static final int FINGERPRINT_BYTES = 16;

    private static final byte[] NOTHING = {};
    private static final byte[] OF_ID = "id".getBytes(UTF_8);
    private static final byte[] OF_TEXTS = "texts".getBytes(UTF_8);
    private static final byte[] OF_FINGERPRINT = "fingerprint".getBytes(UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

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
        byte[] ofTexts = submission.textReceiptHash().orElseGet(() -> Hmac.ofEach(secret, OF_TEXTS));
        byte[] ofFingerprint = submission.textReceiptHash().orElseGet(() -> Hmac.ofEach(secret, OF_FINGERPRINT));
        return new Handles(
                submission.spent().orElseGet(() -> HashedId.of(Hmac.ofEach(secret, OF_ID))),
                fingerprint(ofFingerprint, submission, texts(submission)),
                ofTexts);
    }

    /**
     * Without a secret of the sender's the fingerprint does not cover texts: whoever holds the database could try which text
     * belongs to which response. Nor is it to be had for long: from it, they could guess what was withdrawn.
     */
    private static Handles withoutKey(Submission submission, byte[] salt) {
        return new Handles(
                submission.spent().orElseGet(UUID::randomUUID),
                submission
                        .textReceiptHash()
                        .map(secret -> fingerprint(secret, submission, texts(submission)))
                        .orElseGet(() -> fingerprint(Hmac.ofEach(salt, OF_FINGERPRINT), submission, NOTHING)),
                submission.textReceiptHash().orElseGet(Handles::random));
    }

    private static byte[] fingerprint(byte[] secret, Submission submission, byte[] texts) {
        return Arrays.copyOf(
                Hmac.ofEach(
                        secret,
                        submission.municipality().getBytes(UTF_8),
                        submission.card(),
                        submission.receiptHash().orElse(NOTHING),
                        submission.textReceiptHash().orElse(NOTHING),
                        texts),
                FINGERPRINT_BYTES);
    }

    private static byte[] texts(Submission submission) {
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
