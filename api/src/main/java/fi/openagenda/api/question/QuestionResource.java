package fi.openagenda.api.question;

import static fi.openagenda.api.access.Roles.EDITOR;
import static fi.openagenda.api.access.Roles.OPERATOR;
import static fi.openagenda.model.Refusal.Reason.ALREADY_EXISTS;
import static fi.openagenda.model.Refusal.Reason.INVALID_DEFINITION;

import fi.openagenda.api.access.Caller;
import fi.openagenda.api.http.Created;
import fi.openagenda.api.http.IfMatch;
import fi.openagenda.api.page.Page;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.access.Organisation;
import fi.openagenda.model.bank.BankQuestion;
import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.Comparison;
import fi.openagenda.model.bank.QuestionVersion;
import fi.openagenda.model.bank.Search;
import fi.openagenda.model.bank.Trend;
import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.municipality.ServiceClass;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.round.Use;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The question bank: keys for ever, and numbered versions that never change. */
@Path("v1/questions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Question bank")
public class QuestionResource {

    private static final int LONGEST_PAGE = 200;

    @Inject
    Caller caller;

    @Inject
    IfMatch ifMatch;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Finds questions by their newest versions, in the order of their keys")
    public Page<QuestionSummary> findQuestions(
            @Parameter(description = "Words in one of its texts, in any language.") @RestQuery Optional<String> text,
            @Parameter(description = "Code of a service class (PTV) it is about, or of one above that.") @RestQuery
                    Optional<String> serviceClass,
            @Parameter(description = "One of its tags.") @RestQuery Optional<String> tag,
            @Parameter(description = "A language it is written in (BCP 47).") @RestQuery Optional<String> language,
            @Parameter(description = "Id of the organisation it belongs to.") @RestQuery Optional<String> owner,
            @Parameter(description = "What next of the page before says.") @RestQuery Optional<String> after,
            @Parameter(description = "How many at most, from 1 to 200; 50 if nothing is said.") @RestQuery
                    Optional<Integer> limit) {
        int most = limit.orElse(50);
        if (most < 1 || most > LONGEST_PAGE) {
            throw Refusal.of(Refusal.Reason.BAD_REQUEST, "limit must be from 1 to %d.".formatted(LONGEST_PAGE));
        }
        List<String> keys = new Search(text, serviceClass, tag, language, owner, after, most + 1).keys();
        List<String> shown = keys.subList(0, Math.min(most, keys.size()));
        return new Page<>(
                BankQuestion.byKeys(shown).stream().map(QuestionSummary::of).toList(),
                keys.size() > most ? shown.get(most - 1) : null);
    }

    @GET
    @Path("{question}")
    @Operation(summary = "Shows a question: its newest version, and how it came to be")
    public QuestionEntry getQuestion(String question) {
        return QuestionEntry.of(BankQuestion.byKey(question).orElseThrow(() -> Refusal.unknown("question", question)));
    }

    @GET
    @Path("{question}/versions/{version}")
    @Operation(summary = "Shows a version of a question")
    public VersionView getQuestionVersion(String question, int version) {
        return VersionView.of(version(question, version));
    }

    @GET
    @Path("{question}/versions/{version}/change")
    @Operation(
            summary = "Says how far answers to two versions may be compared, and why",
            description = "What is computed is computed between the two; what was declared of a version between them"
                    + " counts too.")
    public Change compareQuestionVersions(
            String question,
            int version,
            @Parameter(description = "Number of the other version.", required = true) @RestQuery
                    Optional<Integer> since) {
        int other =
                since.orElseThrow(() -> Refusal.of(Refusal.Reason.BAD_REQUEST, "Say since which version: ?since=1."));
        return Trend.between(version(question, other).question, version(question, version).question);
    }

    @GET
    @Path("{question}/uses")
    @Operation(summary = "Lists the rounds in which a question is asked, in the order of their opening")
    public Page<Use> listQuestionUses(String question) {
        BankQuestion.byKey(question).orElseThrow(() -> Refusal.unknown("question", question));
        return Page.whole(Use.of(question));
    }

    @POST
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Puts a question into the bank",
            description = "For editors of the organisation it belongs to.")
    @APIResponseSchema(
            value = VersionView.class,
            responseCode = "201",
            responseDescription = "Stored as version 1; Location says where")
    @APIResponse(responseCode = "409", description = "There is a question of this key")
    public RestResponse<VersionView> createQuestion(NewQuestion newQuestion) {
        String owner = newQuestion.owner().orElseGet(caller::organisation);
        requireNone(faults(newQuestion.question(), 1, newQuestion.note(), newQuestion.owner()));
        caller.requireOrganisation(owner);
        if (BankQuestion.byKey(newQuestion.question().key()).isPresent()) {
            throw Refusal.of(
                    ALREADY_EXISTS,
                    "There is a question “%s”.".formatted(newQuestion.question().key()));
        }
        return created(BankQuestion.create(
                newQuestion.question(), owner, newQuestion.note().orElse(""), LocalDate.now(clock)));
    }

    @POST
    @Path("{question}/versions")
    @RolesAllowed({OPERATOR, EDITOR})
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Adds a version to a question",
            description =
                    "For editors of the organisation it belongs to. If-Match names the ETag of the question that was"
                            + " read. How far the new version may be compared with the one before is computed from what"
                            + " differs; a stricter class can be declared, never a looser one.")
    @APIResponse(responseCode = "412")
    @APIResponseSchema(
            value = VersionView.class,
            responseCode = "201",
            responseDescription = "Stored under the next number; Location says where")
    public RestResponse<VersionView> addQuestionVersion(String question, NewVersion version) {
        BankQuestion entry =
                BankQuestion.byKeyForUpdate(question).orElseThrow(() -> Refusal.unknown("question", question));
        caller.requireOrganisation(entry.owner);
        ifMatch.require(QuestionEntry.of(entry));
        List<Fault> faults = faults(version.question(), entry.latest + 1, version.note(), Optional.empty());
        if (!version.question().key().equals(question)) {
            faults.add(Fault.at("/question/key", "The key of a question does not change."));
        }
        Question before = entry.newest().question;
        Change change = Comparison.of(before, version.question().withVersion(before.version()));
        version.comparability()
                .filter(declared -> declared.compareTo(change.computed()) < 0)
                .ifPresent(declared -> faults.add(Fault.at(
                        "/comparability",
                        "What differs makes it “%s”: only a stricter class can be declared."
                                .formatted(change.computed().name().toLowerCase(Locale.ROOT)))));
        if (change.differences().isEmpty()) {
            faults.add(Fault.at("/question", "Nothing differs from the newest version."));
        }
        requireNone(faults);
        return created(entry.add(
                version.question(),
                version.comparability().map(change::declaredAs).orElse(change),
                version.note().orElse(""),
                LocalDate.now(clock)));
    }

    private static List<Fault> faults(Question question, int number, Optional<String> note, Optional<String> owner) {
        List<Fault> faults = new ArrayList<>();
        question.faults().forEach(fault -> faults.add(fault.below("/question")));
        BankQuestion.faultOfKey(question.key())
                .ifPresent(detail -> faults.add(Fault.at("/question/key", question.key(), detail)));
        question.serviceClass()
                .filter(code -> !ServiceClass.unknown(List.of(code)).isEmpty())
                .ifPresent(code -> faults.add(
                        Fault.at("/question/serviceClass", question.key(), "There is no such service class.")));
        if (question.version() != 1 && question.version() != number) {
            faults.add(Fault.at("/question/version", "It is going to be version %d; leave it out.".formatted(number)));
        }
        note.flatMap(text -> TextCheck.faultOf(text, TextCheck.LONGEST))
                .ifPresent(detail -> faults.add(Fault.at("/note", detail)));
        owner.filter(id -> Organisation.byId(id).isEmpty())
                .ifPresent(id -> faults.add(Fault.at("/owner", "There is no such organisation.")));
        return faults;
    }

    private static QuestionVersion version(String key, int number) {
        return QuestionVersion.of(new Reference(key, number))
                .orElseThrow(() -> Refusal.unknown("version of a question", key + "@" + number));
    }

    private static RestResponse<VersionView> created(QuestionVersion version) {
        return Created.at(
                "/v1/questions/%s/versions/%d".formatted(version.question.key(), version.number()),
                VersionView.of(version));
    }

    private static void requireNone(List<Fault> faults) {
        Refusal.ifAny(faults, INVALID_DEFINITION, "The question has not been stored.");
    }
}
