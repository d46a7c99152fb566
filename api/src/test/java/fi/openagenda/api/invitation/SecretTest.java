package fi.openagenda.api.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.model.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a platform says that was started without a secret, or with a poor one. */
class SecretTest {

    @Test
    void whoever_needs_it_is_told_what_is_missing() {
        assertThatThrownBy(() -> new Secret(Optional.empty()).required())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.SECRET_MISSING))
                .hasMessageContaining("openagenda.secret");
    }

    @Test
    void a_short_one_is_none() {
        assertThatThrownBy(() -> new Secret(Optional.of("too short"))).hasMessageContaining("32 characters");
    }
}
