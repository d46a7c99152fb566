package fi.openagenda.export.disclosure;

import fi.openagenda.export.tally.Variable;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Ladder;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Ranking;
import java.util.ArrayList;
import java.util.List;

/**
 * Variables that are shown together or not at all, and with the same groups, because one of them follows from the others: who
 * ranks gives each place once, who divides points gives all of them. None of their answers are merged: the others would tell
 * what was.
 *
 * @param members one, where a variable stands by itself
 */
record Family(List<Variable> members) {

    /** These variables, in order. */
    static List<Family> of(List<Variable> variables) {
        List<Family> families = new ArrayList<>();
        for (Variable variable : variables) {
            Family last = families.isEmpty() ? null : families.get(families.size() - 1);
            if (last != null && isBound(variable.question().answer()) && last.asks(variable)) {
                List<Variable> more = new ArrayList<>(last.members);
                more.add(variable);
                families.set(families.size() - 1, new Family(List.copyOf(more)));
            } else {
                families.add(new Family(List.of(variable)));
            }
        }
        return families;
    }

    /** Whether the answers to a type add up, so that one option follows from the others. */
    private static boolean isBound(AnswerType type) {
        return type instanceof Ranking
                || type instanceof Allocation
                || type instanceof Multiple multiple
                        && multiple.minSelections().isPresent()
                        && multiple.minSelections().equals(multiple.maxSelections());
    }

    private boolean asks(Variable variable) {
        return first().question() == variable.question() && first().onlyIn().equals(variable.onlyIn());
    }

    Variable first() {
        return members.get(0);
    }

    /** Position of the first class of a member among the classes of all. */
    int firstClass(Variable member) {
        return members.stream()
                .takeWhile(before -> before != member)
                .mapToInt(Variable::classes)
                .sum();
    }

    /** How their answers are merged, all members' one after the other. */
    Ladder ladder() {
        return members.size() == 1
                ? first().classification().ladder()
                : Ladder.flat(members.stream().mapToInt(Variable::classes).sum());
    }

    /** The answers of each member as they stand at a level, one after the other. */
    List<Segment> segments(int level) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Variable member : members) {
            int answers = member.classification()
                    .ladder()
                    .blocks(members.size() == 1 ? level : 0)
                    .size();
            segments.add(
                    new Segment(from, from + answers, member.classification().harmlessZero() ? from + 1 : -1));
            from += answers;
        }
        return segments;
    }

    /**
     * The answers of one member.
     *
     * @param from position of the first
     * @param to position after the last
     * @param harmless position of the one that all may have given; below zero if there is none
     */
    record Segment(int from, int to, int harmless) {}
}
