package fi.openagenda.api.response;

import static fi.openagenda.model.Refusal.Reason.INVALID_RESPONSE;

import fi.openagenda.api.round.Questionnaires;
import fi.openagenda.model.Fault;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.Plausibility;
import fi.openagenda.model.response.ReviewFlag;
import fi.openagenda.model.response.Submission;
import fi.openagenda.model.round.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked in a municipality, ready to take answers.
 *
 * @param named the questionnaire
 * @param check of answers to it
 * @param codebook by which they are punched
 * @param plausibility what is to be looked at again
 */
record Asked(Questionnaires.Named named, AnswerCheck check, Codebook codebook, Plausibility plausibility) {

    private static final String NOT_STORED = "The response has not been stored.";

    static Asked of(Questionnaires.Named named) {
        Questionnaire questionnaire = named.questionnaire();
        return new Asked(
                named, AnswerCheck.of(questionnaire), Codebook.of(questionnaire), Plausibility.of(questionnaire));
    }

    /** The refusal of a response from where nobody is asked. */
    static Refusal nobodyThere(String language, List<String> languages) {
        List<Fault> faults = new ArrayList<>();
        faults.add(Fault.at("/municipality", "The round is not asked in such a municipality."));
        faultOf(language, languages).ifPresent(faults::add);
        return Refusal.of(INVALID_RESPONSE, NOT_STORED, faults);
    }

    private static Optional<Fault> faultOf(String language, List<String> languages) {
        return languages.contains(language)
                ? Optional.empty()
                : Optional.of(Fault.at("/language", "The barometer is not asked in this language."));
    }

    /**
     * A response, checked.
     *
     * @param round id of the round
     * @param key what its sender calls it
     * @throws Refusal with every fault
     */
    Submission checked(long round, Optional<String> key, NewResponse response) {
        requireThis(response);
        NewParadata paradata = response.paradata().orElse(NewParadata.NOTHING);
        Answers answers = check.check(
                response.answers(),
                response.otherTexts(),
                paradata.completion().orElse(Completion.COMPLETE),
                faultsOf(response));
        Set<ReviewFlag> flags = plausibility.flags(answers.coded(), paradata.duration(), paradata.holdsHoney());
        return new Submission(
                round,
                response.municipality(),
                codebook.punch(paradata.of(response.language(), flags), answers.coded()),
                answers.texts(),
                key,
                Optional.empty(),
                response.receipt().map(NewReceipt::hashBytes),
                response.receipt().flatMap(NewReceipt::textHashBytes));
    }

    /** Answers to another questionnaire are not looked at: what is wrong with them here, says nothing. */
    private void requireThis(NewResponse response) {
        if (response.questionnaire()
                .filter(hash -> !hash.equals(named.sha256()))
                .isPresent()) {
            throw Refusal.of(
                    INVALID_RESPONSE,
                    NOT_STORED,
                    List.of(Fault.at("/questionnaire", "Another questionnaire is asked: read it again.")));
        }
    }

    /** What is wrong with a response apart from its answers. */
    private List<Fault> faultsOf(NewResponse response) {
        List<Fault> faults = new ArrayList<>();
        faultOf(response.language(), named.questionnaire().core().languages()).ifPresent(faults::add);
        response.paradata().flatMap(NewParadata::fault).ifPresent(faults::add);
        response.receipt().map(NewReceipt::faults).ifPresent(faults::addAll);
        return faults;
    }

    /** What its sender is told once it is stored. */
    Acknowledgement acknowledgement(NewResponse response, boolean correctable) {
        return new Acknowledgement(
                named.sha256(),
                response.paradata().flatMap(NewParadata::completion).orElse(Completion.COMPLETE),
                correctable);
    }

    /** Keys of the questions in answer to which something can be written in words. */
    Set<String> textQuestions() {
        return named.questionnaire().allQuestions().stream()
                .filter(question -> question.answer().inOwnWords()
                        || !question.answer().openTextCodes().isEmpty())
                .map(Question::key)
                .collect(Collectors.toSet());
    }
}
