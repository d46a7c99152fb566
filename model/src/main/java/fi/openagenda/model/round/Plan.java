package fi.openagenda.model.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a round is to be: when it is asked, where, and which questions.
 *
 * @param key its name in URLs
 * @param title its name for people
 * @param opensAt first moment at which answers are taken
 * @param closesAt first moment at which they no longer are
 * @param municipalities codes of those that are invited; all of Finland's, if none is named
 * @param sections the common questions
 * @param background questions about the respondent
 * @param backgroundFirst whether they are asked before the common questions
 * @param mostOwnQuestions how many questions of its own a municipality may add
 * @param anonymity who may answer, and what joins a respondent to a response; open, if nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RoundPlan", description = "What a round is to be: when it is asked, where, and which questions.")
public record Plan(
        @JsonProperty(required = true)
        @Schema(required = true, description = "Its name in URLs.", examples = "2026-spring")
        String key,

        @Schema(description = "Its name for people.") Words title,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description =
                        "First moment at which answers are taken; by the clock in Helsinki, if no offset is given.",
                examples = "2026-03-02T08:00")
        String opensAt,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "First moment at which answers are no longer taken.",
                examples = "2026-03-31T20:00")
        String closesAt,

        @Schema(
                description = "Codes of the municipalities that are invited; all of Finland's, if none is named.",
                examples = "[\"139\", \"148\"]")
        List<String> municipalities,

        @JsonProperty(required = true)
        @Schema(required = true, description = "The common questions, in the order in which they are asked.")
        List<Composition.Part> sections,

        @Schema(
                description = "Questions about the respondent, each of type single and always shown. Results are broken"
                        + " down by each.")
        List<Reference> background,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(
                description =
                        "Whether background questions are asked before the common ones rather than last. Only then"
                                + " may conditions test them.",
                defaultValue = "false")
        boolean backgroundFirst,

        @Schema(description = "How many questions of its own a municipality may add; 20 if nothing is said.")
        Optional<Integer> mostOwnQuestions,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Anonymity.Unsaid.class)
        @Schema(description = "Who may answer, and what joins a respondent to a response.", defaultValue = "open")
        Anonymity anonymity) {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_OWN_QUESTIONS = 200;
    private static final int USUAL_OWN_QUESTIONS = 20;

    public Plan {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(opensAt, "opensAt");
        Objects.requireNonNull(closesAt, "closesAt");
        title = title == null ? Words.EMPTY : title;
        municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
        background = background == null ? List.of() : List.copyOf(background);
        mostOwnQuestions = mostOwnQuestions == null ? Optional.empty() : mostOwnQuestions;
        anonymity = anonymity == null ? Anonymity.OPEN : anonymity;
    }

    /** Which versions of which questions are asked everywhere. */
    public Composition composition() {
        return new Composition(sections, background, backgroundFirst);
    }

    /** How many questions of its own a municipality may add. */
    public int most() {
        return mostOwnQuestions.orElse(USUAL_OWN_QUESTIONS);
    }

    /** Everything wrong with it in a barometer of this definition; questions are looked up in the bank. */
    public List<Fault> faults(Definition definition) {
        return faults(definition, QuestionVersion.of(composition().references()));
    }

    /** Everything wrong with it; questions are looked up among these. */
    public List<Fault> faults(Definition definition, Map<Reference, Question> questions) {
        List<Fault> faults = new ArrayList<>();
        if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            faults.add(Fault.at("/key", "Must be up to 64 small letters (a to z), digits and hyphens."));
        }
        TextCheck.faultsOf(title, LONGEST_TITLE)
                .forEach(fault -> faults.add(Fault.at("/title" + fault.pointer(), fault.detail())));
        schedule(faults);
        for (int i = 0; i < municipalities.size(); i++) {
            if (Atlas.regionOf(municipalities.get(i)).isEmpty()) {
                faults.add(Fault.at("/municipalities/" + i, "There is no municipality of today with this code."));
            }
        }
        if (mostOwnQuestions
                .filter(most -> most < 0 || most > MOST_OWN_QUESTIONS)
                .isPresent()) {
            faults.add(Fault.at("/mostOwnQuestions", "Must be from 0 to %d.".formatted(MOST_OWN_QUESTIONS)));
        }
        List<Fault> unknown = References.unknown(composition(), questions);
        faults.addAll(unknown);
        if (unknown.isEmpty()) {
            faults.addAll(RoundCheck.faultsOf(Core.of(definition, key, anonymity, composition(), questions::get)));
        }
        return faults;
    }

    private void schedule(List<Fault> faults) {
        Optional<String> opening = Moment.faultOf(opensAt);
        Optional<String> closing = Moment.faultOf(closesAt);
        opening.ifPresent(detail -> faults.add(Fault.at("/opensAt", detail)));
        closing.ifPresent(detail -> faults.add(Fault.at("/closesAt", detail)));
        if (opening.isEmpty() && closing.isEmpty() && !Moment.of(closesAt).isAfter(Moment.of(opensAt))) {
            faults.add(Fault.at("/closesAt", "Must be later than opensAt."));
        }
    }

    /** Makes a draft what is planned here, which has no fault. */
    public void applyTo(Round draft) {
        draft.plan(title, Moment.of(opensAt), Moment.of(closesAt), municipalities, composition(), most(), anonymity);
    }
}
