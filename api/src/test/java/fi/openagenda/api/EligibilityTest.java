package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.api.invitation.Eligibility;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.Refusal.Reason;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is let in to a round. */
@QuarkusTest
class EligibilityTest {

    @Inject
    Eligibility eligibility;

    @Test
    void an_open_round_lets_everybody_in_and_takes_no_invitation() {
        Round open = round(Story.begin().open("139"));
        assertThat(eligibility.admit(open, Optional.empty())).isEmpty();
        assertThat(eligibility.admit(open, Optional.of("Bearer oa_x_y"))).isEmpty();
        refused(Reason.BAD_REQUEST, open, "Invitation 0000-0000-0000-0000");
        refused(Reason.BAD_REQUEST, open, "Ballot x.y");
    }

    @Test
    void a_confidential_round_lets_in_each_code_as_one() {
        Story story = Story.begin().openFor("confidential", "139");
        List<String> codes = story.invited(2);
        Round round = round(story);
        UUID first = admit(round, "Invitation " + codes.get(0));
        assertThat(admit(round, "invitation " + codes.get(0).toLowerCase(Locale.ROOT)))
                .isEqualTo(first);
        assertThat(admit(round, "Invitation " + codes.get(1))).isNotEqualTo(first);
        Story other = Story.begin().openFor("confidential", "139");
        refused(Reason.NOT_INVITED, round(other), "Invitation " + codes.get(0));
        refused(Reason.NOT_INVITED, round, "Invitation 0000-0000-0000-0000");
        refused(Reason.NOT_INVITED, round, "Invitation ");
        refused(Reason.NOT_INVITED, round, "Ballot x.y");
        refused(Reason.NOT_INVITED, round, "Bearer oa_x_y");
        assertThatThrownBy(() -> eligibility.admit(round, Optional.empty()))
                .hasMessageContaining("Authorization: Invitation <code>");
        story.closed();
        refused(Reason.NOT_INVITED, round, "Invitation " + codes.get(0));
    }

    @Test
    void an_unlinkable_round_lets_in_ballots_of_its_own_each_as_one() {
        Story story = Story.begin().openFor("unlinkable", "139");
        Round round = round(story);
        List<String> ballots = new ArrayList<>();
        for (String code : story.invited(2)) {
            Blinding blinding = Blinding.under(story.tokenKey());
            ballots.add(
                    blinding.ballot(story.credential(code, blinding.blinded()).path("blindSignature")));
        }
        UUID first = admit(round, "Ballot " + ballots.get(0));
        assertThat(admit(round, "ballot " + ballots.get(0))).as("replayed").isEqualTo(first);
        assertThat(admit(round, "Ballot " + ballots.get(1))).isNotEqualTo(first);
        String message = ballots.get(0).split("\\.")[0];
        String signature = ballots.get(0).split("\\.")[1];
        for (String forged : List.of(
                flipped(message) + "." + signature,
                message + "." + flipped(signature),
                message + "." + ballots.get(1).split("\\.")[1],
                message,
                message + ".",
                message + "." + signature + ".",
                "." + signature,
                "ÄÄ.ÄÄ",
                "")) {
            refused(Reason.NOT_INVITED, round, "Ballot " + forged);
        }
        refused(Reason.NOT_INVITED, round(Story.begin().openFor("unlinkable", "139")), "Ballot " + ballots.get(0));
        refused(Reason.NOT_INVITED, round, "Invitation " + story.invited(1).get(0));
        assertThatThrownBy(() -> eligibility.admit(round, Optional.empty()))
                .hasMessageContaining("Authorization: Ballot <message>.<signature>");
    }

    private UUID admit(Round round, String authorization) {
        return eligibility.admit(round, Optional.of(authorization)).orElseThrow();
    }

    private void refused(Reason reason, Round round, String authorization) {
        assertThatThrownBy(() -> eligibility.admit(round, Optional.of(authorization)))
                .as(authorization)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static String flipped(String base64) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Round round(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> Round.named(story.slug(), Story.ROUND));
    }
}
