package fi.openagenda.export.format;

import fi.openagenda.export.tally.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the answers of a question stand in a sheet, and before them the base that they are counted on: one for all of a multiple
 * choice, and others for the points of a scale and for the codes beside it.
 */
final class XlsxColumns {

    /** Answers that are counted on the same respondents in every row. */
    static final class Base {

        private final Map<String, String> answers = new LinkedHashMap<>();
        private final Map<XlsxRow, Integer> n = new IdentityHashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int place;

        private boolean agrees(Base other) {
            return other.n.entrySet().stream().allMatch(row -> n.getOrDefault(row.getKey(), row.getValue())
                    .equals(row.getValue()));
        }

        private void add(Base other) {
            answers.putAll(other.answers);
            n.putAll(other.n);
        }

        /** Column of the base; the answers stand behind it. */
        int place() {
            return place;
        }

        /** Column of an answer. */
        int place(String answer) {
            return places.get(answer);
        }

        /** What the columns behind the base are headed by: the answers by code, with their labels. */
        Map<String, String> answers() {
            return answers;
        }
    }

    private final Map<Variable, Base> ofVariable = new IdentityHashMap<>();
    private final List<Base> bases = new ArrayList<>();
    private final int end;

    /** Of these rows, from a column on. */
    XlsxColumns(List<XlsxRow> rows, int begin) {
        List<Variable> variables = new ArrayList<>();
        for (XlsxRow row : rows) {
            for (Observation line : row.lines()) {
                Base base = ofVariable.computeIfAbsent(line.table().variable(), variable -> {
                    variables.add(variable);
                    return new Base();
                });
                base.answers.computeIfAbsent(
                        line.answer().code(), code -> Label.inAll(line.answer().label(), code));
                line.figures().ifPresent(figures -> base.n.put(row, figures.n()));
            }
        }
        variables.forEach(this::join);
        int at = begin;
        for (Base base : bases) {
            base.place = at++;
            for (String answer : base.answers.keySet()) {
                base.places.put(answer, at++);
            }
        }
        end = at;
    }

    /** Answers share a base with those before them, if that is the same in all rows. */
    private void join(Variable variable) {
        Base base = ofVariable.get(variable);
        Base last = bases.isEmpty() ? base : bases.get(bases.size() - 1);
        if (last != base && last.agrees(base)) {
            last.add(base);
            ofVariable.put(variable, last);
        } else {
            bases.add(base);
        }
    }

    /** All of them, from left to right. */
    List<Base> bases() {
        return bases;
    }

    /** Where the answer of a line is counted. */
    Base of(Observation line) {
        return ofVariable.get(line.table().variable());
    }

    /** The first column behind them. */
    int end() {
        return end;
    }
}
