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

    private static final int FINGERPRINT_BYTES = 16;
    private static final byte[] NOTHING = {};
    private static final byte[] OF_ID = "id".getBytes(UTF_8);
    private static final byte[] OF_TEXTS = "texts".getBytes(UTF_8);
    private static final byte[] OF_FINGERPRINT = "fingerprint".getBytes(UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of a response whose sender gave it a key: made with the salt of a day, and with it forgotten. */
    static Handles of(Submission submission, String key, byte[] salt) {
        byte[] secret = Hmac.ofEach(salt, Long.toString(submission.round()).getBytes(UTF_8), key.getBytes(UTF_8));
        return new Handles(
                submission.spent().orElseGet(() -> HashedId.of(Hmac.ofEach(secret, OF_ID))),
                fingerprint(Hmac.ofEach(secret, OF_FINGERPRINT), submission, texts(submission)),
                submission.textReceiptHash().orElseGet(() -> Hmac.ofEach(secret, OF_TEXTS)));
    }

    /**
     * Of a response without a key. Its fingerprint covers the texts only if the sender knows something that is stored
     * nowhere: otherwise whoever holds the database could try which text belongs to which response.
     */
    static Handles of(Submission submission) {
        return new Handles(
                submission.spent().orElseGet(UUID::randomUUID),
                submission
                        .textReceiptHash()
                        .map(secret -> fingerprint(secret, submission, texts(submission)))
                        .orElseGet(() -> fingerprint(OF_FINGERPRINT, submission, NOTHING)),
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

    /** Of the same request under the salt of another day. */
    static Optional<Handles> of(Submission submission, Optional<byte[]> salt) {
        return submission.key().flatMap(key -> salt.map(of -> of(submission, key, of)));
    }

    private static byte[] random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return bits;
    }
}
