package fi.openagenda.api.abuse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * A challenge that was solved, as the ALTCHA widget sends it; the widget also says how long it took.
 *
 * @param algorithm how is hashed
 * @param challenge what the salt and the number give, hashed, in hex
 * @param number what was looked for
 * @param salt what the number is put behind
 * @param signature that the challenge is the platform's, in hex
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Solution(String algorithm, String challenge, long number, String salt, String signature) {

    Solution {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(challenge, "challenge");
        Objects.requireNonNull(salt, "salt");
        Objects.requireNonNull(signature, "signature");
    }
}
