package fi.openagenda.api.privacy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.response.Datum;
import fi.openagenda.model.response.Term;
import fi.openagenda.model.round.Anonymity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round keeps of those who answer it, and what they can do about that; for machines. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "What a round keeps of those who answer it, and what they can do about that (dpv:PrivacyNotice). Terms"
                        + " in brackets are those of the Data Privacy Vocabulary, https://w3id.org/dpv, where it has one that fits."
                        + " Durations are the platform's configuration.")
public record PrivacyStatement(
        @Schema(required = true, description = "Short name of the barometer.")
        String barometer,

        @Schema(required = true, description = "Key of the round.")
        String round,

        @Schema(required = true, description = "Who may answer, and what joins a respondent to a response.")
        Anonymity anonymity,

        @Schema(
                required = true,
                description =
                        "Who answers for the barometer (dpv:hasResponsibleEntity): as its stewardship says, else whoever"
                                + " runs the platform.")
        Party responsible,

        @Schema(required = true, description = "Who runs the platform.")
        Party operator,

        @Schema(required = true, description = "All that is kept.")
        List<Kept> kept,

        @Schema(required = true, description = "What is never stored with a response.")
        List<Never> neverStored,

        @Schema(required = true, description = "What respondents can ask for (dpv:hasRight).")
        List<Right> rights,

        @Schema(
                description =
                        "SHA-256 of the certificate of the responsible party, which may be given the responses of the"
                                + " closed round for its archive: without ids and texts, encrypted for that certificate, and then in"
                                + " its care (dpv:hasRecipient). While it is not there, nobody is given any.")
        Optional<String> archiveCertificateSha256,

        @Schema(required = true, description = "Below what nothing is published.")
        Disclosure disclosure,

        @Schema(required = true, description = "Addresses of the same for people, by language.")
        Words page) {

    /**
     * An organisation.
     *
     * @param name for people
     * @param contact where to reach it, an address of a page or of mail
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PrivacyParty", description = "An organisation to turn to.")
    public record Party(
            @Schema(required = true, description = "Name for people.")
            Words name,

            @Schema(
                    description = "Where to reach it: an address that begins with https://, http:// or mailto:.",
                    examples = "mailto:barometer@example.org")
            Optional<String> contact) {}

    /** Something that is kept. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "KeptDatum",
            description = "Something that is kept (dpv:hasPersonalData), and for how long.",
            examples = """
                    {"datum": "answers", "purpose": "results", "since": "closing", "duration": "P5Y",
                     "deletedOn": "2031-04-02", "deletedBy": "platform"}""")
    public record Kept(
            @Schema(required = true) Datum datum,

            @Schema(required = true, description = "What it is kept for (dpv:hasPurpose).")
            Datum.Purpose purpose,

            @Schema(required = true) Term.Since since,

            @Schema(
                    description =
                            "For how long from then on (dpv:StorageDuration), an ISO 8601 duration; not there when it is"
                                    + " for good.",
                    examples = "P5Y")
            Optional<String> duration,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    description =
                            "Day on which it is deleted, by the clock in Helsinki, where that depends on the closing of the"
                                    + " round.",
                    examples = "2031-04-02")
            Optional<LocalDate> deletedOn,

            @Schema(description = "Who deletes it (dpv:StorageDeletion); not there when nobody does.")
            Optional<Deleter> deletedBy) {}

    /** Who deletes something. */
    @Schema(
            name = "DeletedBy",
            description = "platform: the software by itself. operator: whoever runs it.",
            enumeration = {"platform", "operator"})
    public enum Deleter {
        /** The software by itself. */
        @JsonProperty("platform")
        PLATFORM,
        /** Whoever runs it. */
        @JsonProperty("operator")
        OPERATOR
    }

    /** What is never stored. */
    @Schema(
            description =
                    "name: who the respondent is, unless the respondent writes it into a text. account: there are none."
                            + " network-address: from where a request came. browser: what it came with. location: where the device"
                            + " is; what is asked about places is an answer. time-of-answering: when a response came; the log of the"
                            + " database tells when something was stored, as long as it is kept: see backup.",
            enumeration = {"name", "account", "network-address", "browser", "location", "time-of-answering"})
    public enum Never {
        /** Who the respondent is. */
        @JsonProperty("name")
        NAME,
        /** There are none. */
        @JsonProperty("account")
        ACCOUNT,
        /** From where a request came. */
        @JsonProperty("network-address")
        NETWORK_ADDRESS,
        /** What it came with. */
        @JsonProperty("browser")
        BROWSER,
        /** Where the device is. */
        @JsonProperty("location")
        LOCATION,
        /** When a response came. */
        @JsonProperty("time-of-answering")
        TIME_OF_ANSWERING
    }

    /** What a respondent can ask for. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "RespondentRight",
            description = "Something that a respondent can ask for, and how; or why not.",
            examples = """
                    {"right": "erasure", "request": "DELETE /v1/receipt", "until": "2026-04-02T20:00:00+03:00"}""")
    public record Right(
            @Schema(
                    required = true,
                    description =
                            "access: to be shown the answers (GDPR, article 15). rectification: to correct them (16)."
                                    + " erasure: to withdraw them (17).",
                    enumeration = {"access", "rectification", "erasure"})
            String right,

            @Schema(
                    description = "The request that does it, with the receipt: Authorization: Receipt <secret>.",
                    examples = "DELETE /v1/receipt")
            Optional<String> request,

            @Schema(description = "First moment at which it is no longer possible: then the receipts are deleted.")
            Optional<OffsetDateTime> until,

            @Schema(
                    description =
                            "Why there is no way. nobody-can-tell: nobody can tell whose response is whose, and the"
                                    + " receipt gives no answers back, so that nobody can be made to show them (GDPR, articles 11 and"
                                    + " 12(2)). never-read-back: as long as a confidential round is open, a code can be traced by whoever"
                                    + " has the codes, the platform's secret and its database; the platform has no way of doing so,"
                                    + " and gives no answers back.",
                    enumeration = {"nobody-can-tell", "never-read-back"})
            Optional<String> unavailableBecause) {}

    /**
     * Below what nothing is published.
     *
     * @param method as in every release
     * @param fewestRespondents in a group
     * @param fewestAnswers of a kind in a group
     */
    @Schema(name = "DisclosureFloor", description = "Below what nothing is published.")
    public record Disclosure(
            @Schema(required = true, description = "Name and version of the method, as in every release.")
            String method,

            @Schema(required = true, description = "Fewest respondents of a group that is shown.")
            int fewestRespondents,

            @Schema(required = true, description = "Fewest respondents who gave an answer that is shown.")
            int fewestAnswers) {}
}
