package fi.openagenda.api.response.draft;

import fi.openagenda.api.http.Credentials;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.response.DraftSecret;
import java.util.Optional;

/** The secret of a draft, as it travels. */
public final class DraftHeader {

    static final String DESCRIPTION =
            "The secret is made by the respondent's client, of 32 random bytes, and travels in a header, never in an"
                    + " address: Authorization: Draft <43 characters of base64url>.";

    private static final String SCHEME = "Draft";

    private DraftHeader() {}

    /**
     * The secret, if the header is of this scheme.
     *
     * @throws Refusal when it is, and cannot be one
     */
    public static Optional<DraftSecret> in(Optional<String> authorization) {
        Optional<DraftSecret> secret = Credentials.of(SCHEME, authorization).map(DraftSecret::new);
        if (secret.filter(given -> !given.isWellFormed()).isPresent()) {
            throw refused();
        }
        return secret;
    }

    /**
     * The secret.
     *
     * @throws Refusal when there is none, or it cannot be one
     */
    static DraftSecret required(Optional<String> authorization) {
        return in(authorization).orElseThrow(DraftHeader::refused);
    }

    private static Refusal refused() {
        return Refusal.of(
                Refusal.Reason.BAD_REQUEST,
                "The secret of the draft goes into the header Authorization: Draft, and 43 characters of base64url.");
    }
}
