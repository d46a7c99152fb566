package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.api.invitation.Eligibility;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The library that front ends use and the platform, which has none, understand each other. */
@QuarkusTest
class BrowserTest {

    private static final int PEOPLE = 10;

    @Inject
    Eligibility eligibility;

    @Test
    void what_the_library_blinds_the_platform_signs_and_what_the_library_unblinds_the_platform_lets_in()
            throws Exception {
        Story story = Story.begin().openFor("unlinkable", "139");
        String key = story.tokenKey();
        List<String> codes = story.invited(PEOPLE);
        List<Browser.Blinded> blinded = Browser.blind(key, PEOPLE);
        List<String> signatures = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            signatures.add(
                    story.credential(codes.get(i), blinded.get(i).blinded()).path("blindSignature"));
        }
        List<String> ballots = Browser.ballots(key, blinded, signatures);
        Round round = round(story);
        List<UUID> spent = ballots.stream()
                .map(ballot -> eligibility
                        .admit(round, Optional.of("Ballot " + ballot))
                        .orElseThrow())
                .toList();
        assertThat(spent).doesNotHaveDuplicates();
        Round other = round(Story.begin().openFor("unlinkable", "139"));
        assertThatThrownBy(() -> eligibility.admit(other, Optional.of("Ballot " + ballots.get(0))))
                .hasMessage("This is no ballot of this round.");
    }

    private static Round round(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> Round.named(story.slug(), Story.ROUND));
    }
}
