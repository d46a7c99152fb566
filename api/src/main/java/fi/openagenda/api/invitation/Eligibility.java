package fi.openagenda.api.invitation;

import static fi.openagenda.model.Refusal.Reason.BAD_REQUEST;
import static fi.openagenda.model.Refusal.Reason.NOT_INVITED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.openagenda.api.http.Credentials;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.invitation.Ballot;
import fi.openagenda.model.invitation.Code;
import fi.openagenda.model.invitation.Invitations;
import fi.openagenda.model.invitation.RoundSecret;
import fi.openagenda.model.invitation.TokenKey;
import fi.openagenda.model.round.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Who may answer a round: everybody, or who shows an invitation to it or a ballot of it. */
@ApplicationScoped
public class Eligibility {

    private static final String BALLOT = "Ballot";
    private static final String INVITATION = "Invitation";

    @Inject
    Secret secret;

    private final Cache<Long, TokenKey> keys =
            Caffeine.newBuilder().maximumSize(100).build();

    /**
     * What is spent with a response, which is therefore to be its id: the same for the same right to answer, however often
     * it is used. Nothing for an open round. In an unlinkable round nothing is asked of the database. In a confidential
     * one it is, in a transaction of its own that writes nothing: so not on an event loop, and before the transaction that
     * stores the response, which would hold a second connection meanwhile.
     *
     * @param round a round that takes answers
     * @param authorization the header of that name
     * @throws Refusal when the round is not open to the bearer of this
     */
    public Optional<UUID> admit(Round round, Optional<String> authorization) {
        return switch (round.anonymity) {
            case OPEN -> {
                if (Arrays.asList(BALLOT, INVITATION).stream().anyMatch(scheme -> Credentials.of(scheme, authorization)
                        .isPresent())) {
                    throw Refusal.of(BAD_REQUEST, "The round is open to everybody: leave Authorization out.");
                }
                yield Optional.empty();
            }
            case CONFIDENTIAL -> Optional.of(spent(round, required(INVITATION, "<code>", authorization)));
            case UNLINKABLE -> Optional.of(verified(round, required(BALLOT, "<message>.<signature>", authorization)));
        };
    }

    private UUID spent(Round round, String typed) {
        return Code.read(typed)
                .flatMap(code -> QuarkusTransaction.requiringNew().call(() -> RoundSecret.of(round, secret.required())
                        .filter(key -> Invitations.include(round, code, secret.required()))
                        .map(key -> key.spentId(code))))
                .orElseThrow(Invitations::notInvited);
    }

    private UUID verified(Round round, String text) {
        return Ballot.read(text)
                .filter(ballot -> round.tokenKey()
                        .map(spki -> keys.get(round.id, id -> TokenKey.of(spki)))
                        .filter(key -> key.verifies(ballot.message(), ballot.signature()))
                        .isPresent())
                .map(Ballot::spentId)
                .orElseThrow(() -> Refusal.of(NOT_INVITED, "This is no ballot of this round."));
    }

    private static String required(String scheme, String form, Optional<String> authorization) {
        return Credentials.of(scheme, authorization)
                .orElseThrow(() -> Refusal.of(
                        NOT_INVITED, "Answers to this round come with Authorization: %s %s.".formatted(scheme, form)));
    }
}
