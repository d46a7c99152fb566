package fi.openagenda.export.tally;

import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Classification;
import fi.openagenda.model.question.Classification.AnswerClass;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Single;
import java.util.List;
import java.util.Optional;

/**
 * What is counted: one classification of the answers to one question.
 *
 * @param question the question
 * @param classification how its answers are counted
 * @param crossings what it is broken down by, the total first
 * @param listed those of them that are published; others only tell how far what they lead to may be
 * @param onlyIn code of the municipality whose own question it is
 */
public record Variable(
        Question question,
        Classification classification,
        List<Crossing> crossings,
        List<Crossing> listed,
        Optional<String> onlyIn) {

    /** The tables of a question. */
    public static List<Variable> of(Question question, List<Crossing> crossings, Optional<String> onlyIn) {
        return question.answer().classifications().stream()
                .map(classification -> new Variable(question, classification, crossings, crossings, onlyIn))
                .toList();
    }

    /** The tables of a background question: published for everybody alone, because its groups are those of all others. */
    public static List<Variable> ofBackground(Question question, List<Crossing> crossings) {
        return question.answer().classifications().stream()
                .map(classification ->
                        new Variable(question, classification, crossings, List.of(Crossing.TOTAL), Optional.empty()))
                .toList();
    }

    /** How respondents fall into the groups of a breakdown, as if that were what is asked; nobody's answer is counted for it. */
    public static Variable ofGroups(Breakdown breakdown) {
        return new Variable(
                Question.of(
                        breakdown.key(),
                        breakdown.label(),
                        new Single(
                                breakdown.categories().stream()
                                        .map(category -> new Option(category.code(), category.label()))
                                        .toList(),
                                false),
                        Optional.empty()),
                new Classification(
                        Optional.empty(),
                        breakdown.categories().stream()
                                .map(category -> new AnswerClass(category.code(), category.label(), true))
                                .toList(),
                        answer -> Optional.empty(),
                        breakdown.ladder(),
                        false),
                List.of(Crossing.TOTAL),
                List.of(Crossing.TOTAL),
                Optional.empty());
    }

    /** Whether the question was asked in an area; a municipality's own question is not one of its region. */
    public boolean isAskedIn(Area area) {
        return onlyIn.map(code ->
                        area.level() == Area.Level.MUNICIPALITY && area.code().equals(code))
                .orElse(true);
    }

    /** What data calls it: the question's key, and after a dot the one thing of several that is counted. */
    public String code() {
        return classification.codeIn(question.key());
    }

    /** How many classes of answers there are before any are merged. */
    public int classes() {
        return classification.classes().size();
    }

    /** Whether the answer is a number whose bands are shown, so that its sum is needed beside the counts. */
    public boolean isMagnitude() {
        AnswerType type = question.answer();
        return type instanceof Numeric || type instanceof Calculated;
    }
}
