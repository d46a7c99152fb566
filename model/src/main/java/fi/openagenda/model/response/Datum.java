package fi.openagenda.model.response;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.round.Anonymity;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the platform keeps of those who answer. This is all of it: the privacy statement is made from this list, a test
 * compares it with the tables of the database, and {@link Retention} says of each how long it is kept.
 */
@Schema(
        description = "answers: the answers, and the municipality they are about. paradata: how they were collected:"
                + " language, mode, whether all of it was answered, how long it took in classes of minutes, marks of"
                + " implausible answers. free-text: what was written in the respondent's own words, apart from the other"
                + " answers. receipt: hashes of the respondent's receipt. counted-receipt: the hash of the receipt of a"
                + " response that counts, among all others; it is published. request: keyed hashes by which a request that is"
                + " sent again is recognized. invitation: keyed hashes of the codes, hashes of the blinded messages that were"
                + " signed for them, and with the response a hash of the code (confidential) or of the ballot (unlinkable) that"
                + " let it in. draft: answers that are not finished, encrypted with a secret that is not kept; at most until the"
                + " round closes. counts: how many were invited, answered and withdrew; they are published. source: the"
                + " neighbourhood of network addresses a request came from (IPv4 /24, IPv6 /56), as a keyed hash, in memory"
                + " only and apart from every response. backup: all of this but source, in backups and logs of the database,"
                + " after it was deleted there.",
        enumeration = {
            "answers",
            "paradata",
            "free-text",
            "receipt",
            "counted-receipt",
            "request",
            "invitation",
            "draft",
            "counts",
            "source",
            "backup"
        })
public enum Datum {
    /** The answers, and the municipality that they are about. */
    @JsonProperty("answers")
    ANSWERS(
            Purpose.RESULTS,
            "response.municipality_code",
            "response.card",
            "sealed_response.municipality_code",
            "sealed_response.card",
            "seal.spread_key"),

    /** How they were collected: {@link Paradata}, on the same card. */
    @JsonProperty("paradata")
    PARADATA(Purpose.QUALITY, "response.card", "sealed_response.card"),

    /** What was written in the respondent's own words. */
    @JsonProperty("free-text")
    FREE_TEXT(Purpose.OWN_WORDS, "free_text.municipality_code", "free_text.question_key", "free_text.text"),

    /** Hashes of the receipt; the ids of texts are made of one of them, and after the closing at random. */
    @JsonProperty("receipt")
    RECEIPT(Purpose.RIGHTS, "response.receipt_hash", "free_text.id"),

    /** Hashes of the receipts that count. */
    @JsonProperty("counted-receipt")
    COUNTED_RECEIPT(Purpose.VERIFICATION, "counted_receipt.hash"),

    /** Hashes by which the same request is recognized; they say nothing any more once their salt is deleted. */
    @JsonProperty("request")
    REQUEST(Purpose.ONCE, "response.id", "response.fingerprint", "key_salt.day", "key_salt.salt"),

    /** Who may answer a round for the invited, without names. */
    @JsonProperty("invitation")
    INVITATION(
            Purpose.ELIGIBILITY,
            "response.id",
            "invitation.code_mac",
            "invitation.blinded_hash",
            "round_secret.sealed"),

    /** Answers to go on with later, which only their holder can read. */
    @JsonProperty("draft")
    DRAFT(Purpose.RESUMPTION, "draft.id", "draft.expires_on", "draft.sealed"),

    /** Numbers about all, which are published. */
    @JsonProperty("counts")
    COUNTS(
            Purpose.VERIFICATION,
            "seal.responses",
            "seal.withdrawn",
            "seal.texts_deleted_on",
            "seal.responses_deleted_on",
            "invitation_count.made",
            "invitation_count.reissued",
            "invitation_count.issued"),

    /** Where requests come from, in the memory of a node. */
    @JsonProperty("source")
    SOURCE(Purpose.ABUSE),

    /** What was deleted, in backups and in the write-ahead log. */
    @JsonProperty("backup")
    BACKUP(Purpose.DURABILITY);

    /** What something is kept for. */
    @Schema(
            description =
                    "results: protected results, published as open data (dpv:PublicBenefit). quality: to judge how far"
                            + " the results can be relied on. own-words: to hear what no question asked. rights: so that the"
                            + " respondent can correct and withdraw the response (dpv:RightsFulfilment). verification: so that"
                            + " anybody can check that responses were counted, and none invented. once: so that a response that is"
                            + " sent again is stored once. eligibility: so that only those answer who were invited, and once. resumption: so that the respondent can go on later, or elsewhere. abuse:"
                            + " so that nobody sends thousands (dpv:MisusePreventionAndDetection). durability: so that nothing that"
                            + " was acknowledged is lost.",
            enumeration = {
                "results",
                "quality",
                "own-words",
                "rights",
                "verification",
                "once",
                "eligibility",
                "resumption",
                "abuse",
                "durability"
            })
    public enum Purpose {
        /** Protected results. */
        @JsonProperty("results")
        RESULTS,
        /** To judge how far results can be relied on. */
        @JsonProperty("quality")
        QUALITY,
        /** To hear what no question asked. */
        @JsonProperty("own-words")
        OWN_WORDS,
        /** To correct and withdraw. */
        @JsonProperty("rights")
        RIGHTS,
        /** To let anybody check that responses were counted. */
        @JsonProperty("verification")
        VERIFICATION,
        /** To store once what is sent again. */
        @JsonProperty("once")
        ONCE,
        /** To let only those answer who were invited. */
        @JsonProperty("eligibility")
        ELIGIBILITY,
        /** To go on later. */
        @JsonProperty("resumption")
        RESUMPTION,
        /** To limit what one place sends. */
        @JsonProperty("abuse")
        ABUSE,
        /** To lose nothing. */
        @JsonProperty("durability")
        DURABILITY
    }

    private final Purpose purpose;
    private final Set<String> columns;

    Datum(Purpose purpose, String... columns) {
        this.purpose = purpose;
        this.columns = Set.of(columns);
    }

    /** What it is kept for. */
    public Purpose purpose() {
        return purpose;
    }

    /** Where it lies, as {@code table.column}; nowhere when it is not in the database. */
    public Set<String> columns() {
        return columns;
    }

    /** Whether a round of this mode has it. */
    public boolean isKeptIn(Anonymity mode) {
        return this != INVITATION || mode.isInvited();
    }
}
