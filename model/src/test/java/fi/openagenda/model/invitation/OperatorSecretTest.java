package fi.openagenda.model.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.model.round.Round;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OperatorSecretTest {

    private static final byte[] KEY = {1, 2, 3};

    private final OperatorSecret secret = OperatorSecret.of("0123456789abcdef0123456789abcdef");
    private final OperatorSecret another = OperatorSecret.of("0123456789abcdef0123456789abcdeg");

    @Test
    void a_short_secret_is_none() {
        assertThatThrownBy(() -> OperatorSecret.of("0123456789abcdef0123456789abcde"))
                .hasMessageContaining("32 characters");
    }

    @Test
    void keys_are_derived_as_the_standard_does() {
        assertThat(HexFormat.of()
                        .formatHex(
                                Hkdf.key(HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), "")))
                .as("RFC 5869, appendix A.3")
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void a_code_is_kept_as_something_else_in_every_round_and_under_every_secret() {
        Code code = Code.random();
        assertThat(secret.macOf(round(1), code))
                .isEqualTo(secret.macOf(round(1), code))
                .isNotEqualTo(secret.macOf(round(2), code))
                .isNotEqualTo(another.macOf(round(1), code))
                .hasSize(32);
    }

    @Test
    void what_is_sealed_is_opened_by_the_same_secret_for_the_same_round() {
        byte[] sealed = secret.seal(round(1), KEY);
        assertThat(secret.unseal(round(1), sealed)).isEqualTo(KEY);
        assertThat(secret.seal(round(1), KEY)).as("another nonce").isNotEqualTo(sealed);
        assertThatThrownBy(() -> secret.unseal(round(2), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another.unseal(round(1), sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secret.unseal(round(1), sealed)).isInstanceOf(IllegalStateException.class);
    }

    private static Round round(long id) {
        Round round = new Round();
        round.id = id;
        return round;
    }
}
