package fi.openagenda.model.stewardship;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided about a barometer as a public service: its document over HTTP, in the code and in the database
 * alike.
 *
 * @param stage where in its life the barometer is
 * @param responsible who answers for upkeep and development
 * @param form on what ground it is
 * @param decision who decided it, and when
 * @param reviewOn day on which it is to be decided anew; only a retired barometer does without
 * @param note what else people should know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description =
                "What was decided about a barometer as a public service: its stage, and who is responsible for its"
                        + " upkeep and development. It is public: name organisations and bodies, not persons.")
public record StewardshipDecision(
        @JsonProperty(required = true) @Schema(required = true, description = "Where in its life the barometer is.")
        Stage stage,

        @JsonProperty(required = true)
        @Schema(required = true, description = "Who is responsible for upkeep and development.")
        Responsible responsible,

        @JsonProperty(required = true) @Schema(required = true, description = "On what ground it is responsible.")
        Form form,

        @JsonProperty(required = true) @Schema(required = true, description = "Who decided it, and when.")
        Decision decision,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description =
                        "Day on which it is to be decided anew, not before it was decided. Only a retired barometer"
                                + " does without.",
                examples = "2027-12-31")
        Optional<LocalDate> reviewOn,

        @Schema(description = "What else people should know.")
        Words note) {

    /** Where in its life a barometer is. */
    @Schema(
            name = "LifeCycleStage",
            description = "planning: not asked yet. trial: asked to learn whether and how to go on. production: asked"
                    + " regularly. retiring: will not be asked much longer. retired: is not asked any more; what was"
                    + " published stays.")
    public enum Stage {
        /** Not asked yet. */
        @JsonProperty("planning")
        PLANNING,
        /** Asked to learn whether and how to go on. */
        @JsonProperty("trial")
        TRIAL,
        /** Asked regularly. */
        @JsonProperty("production")
        PRODUCTION,
        /** Will not be asked much longer. */
        @JsonProperty("retiring")
        RETIRING,
        /** Is not asked any more; what was published stays. */
        @JsonProperty("retired")
        RETIRED
    }

    /** On what ground somebody is responsible. */
    @Schema(
            name = "StewardshipForm",
            description = "open-product-management: by the open product management model; those who use the barometer"
                    + " develop it together. contract: by a contract with a provider.")
    public enum Form {
        /** By the open product management model: those who use the barometer develop it together. */
        @JsonProperty("open-product-management")
        OPEN_PRODUCT_MANAGEMENT,
        /** By a contract with a provider. */
        @JsonProperty("contract")
        CONTRACT
    }

    /**
     * Who is responsible.
     *
     * @param name of an organisation, for people
     * @param organisation its id, when it is one of those that hold keys here
     * @param contact where to reach it: an address that begins with {@code https://} or {@code mailto:}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "ResponsibleParty",
            description = "Who is responsible for upkeep and development; under a contract, the provider.")
    public record Responsible(
            @JsonProperty(required = true)
            @Schema(required = true, description = "Name of the organisation, for people.")
            Words name,

            @Schema(description = "Its id, when it is one of /v1/organisations.", examples = "operator")
            Optional<String> organisation,

            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description =
                            "Where to reach it: an address that begins with https:// or mailto:, of a unit and not"
                                    + " of a person.",
                    examples = "mailto:barometer@example.org")
            String contact) {

        public Responsible {
            Objects.requireNonNull(name, "name");
            organisation = Objects.requireNonNullElse(organisation, Optional.empty());
            Objects.requireNonNull(contact, "contact");
        }
    }

    /**
     * Who decided, and when.
     *
     * @param title what was decided, for people
     * @param decidedOn day of the decision
     * @param decidedBy the body that decided, with the section of its minutes
     * @param url where the decision can be read
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "PublicDecision", description = "Who decided, and when.")
    public record Decision(
            @JsonProperty(required = true) @Schema(required = true, description = "What was decided, for people.")
            Words title,

            @JsonProperty(required = true)
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(required = true, description = "Day of the decision.", examples = "2026-01-19")
            LocalDate decidedOn,

            @JsonProperty(required = true)
            @Schema(
                    required = true,
                    description = "The body that decided, and the section of its minutes.",
                    examples = "Kunnanhallitus § 12")
            String decidedBy,

            @Schema(description = "Where the decision can be read (https).")
            Optional<String> url) {

        public Decision {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(decidedOn, "decidedOn");
            Objects.requireNonNull(decidedBy, "decidedBy");
            url = Objects.requireNonNullElse(url, Optional.empty());
        }
    }

    public StewardshipDecision {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(decision, "decision");
        reviewOn = Objects.requireNonNullElse(reviewOn, Optional.empty());
        note = Objects.requireNonNullElse(note, Words.EMPTY);
    }

    /** Whether the day of its review has passed. */
    public boolean isReviewDue(LocalDate today) {
        return reviewOn.filter(today::isAfter).isPresent();
    }
}
