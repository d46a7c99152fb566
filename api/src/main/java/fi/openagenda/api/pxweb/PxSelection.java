package fi.openagenda.api.pxweb;

import fi.openagenda.export.cube.Dimension;
import fi.openagenda.export.query.QuestionTable;
import fi.openagenda.model.Refusal;
import fi.openagenda.model.Refusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a table that a query of PxWeb selects. A variable that the query leaves out is eliminated where it has a value
 * for everything together, and taken whole where it has none.
 */
final class PxSelection {

    private PxSelection() {}

    /**
     * Applies a query to the dimensions of a table.
     *
     * @throws Refusal when it names what the table has not
     */
    static List<Dimension> of(PxQuery query, List<Dimension> dimensions) {
        Set<String> known = dimensions.stream().map(Dimension::code).collect(Collectors.toSet());
        query.query().forEach(variable -> {
            if (!known.contains(variable.code())) {
                throw fault("The table has no variable “%s”.".formatted(variable.code()));
            }
        });
        return dimensions.stream()
                .map(dimension -> select(
                        dimension,
                        query.query().stream()
                                .filter(variable -> variable.code().equals(dimension.code()))
                                .flatMap(variable -> variable.selection().stream())
                                .findFirst()))
                .toList();
    }

    private static Dimension select(Dimension dimension, Optional<PxQuery.Selection> selection) {
        Set<String> codes = selection
                .map(asked -> codes(dimension, asked))
                .orElseGet(() -> elimination(dimension).map(Set::of).orElseGet(() -> Set.copyOf(dimension.codes())));
        return QuestionTable.only(dimension, codes);
    }

    private static Set<String> codes(Dimension dimension, PxQuery.Selection asked) {
        return switch (asked.filter()) {
            case "item" -> items(dimension, asked.values());
            case "all" -> matching(dimension, asked.values());
            case "top" -> top(dimension, asked.values());
            default -> throw fault("There is no filter “%s”; there are item, all and top.".formatted(asked.filter()));
        };
    }

    private static Set<String> items(Dimension dimension, List<String> values) {
        if (values.isEmpty()) {
            throw fault("Say which values of “%s”.".formatted(dimension.code()));
        }
        Set<String> known = Set.copyOf(dimension.codes());
        values.stream().filter(value -> !known.contains(value)).findFirst().ifPresent(value -> {
            throw fault("The variable “%s” has no value “%s”.".formatted(dimension.code(), value));
        });
        return new HashSet<>(values);
    }

    private static Set<String> matching(Dimension dimension, List<String> patterns) {
        List<Pattern> forms = patterns.stream()
                .map(pattern ->
                        Pattern.compile("\\Q" + pattern.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E"))
                .toList();
        Set<String> matching = dimension.codes().stream()
                .filter(code ->
                        forms.stream().anyMatch(form -> form.matcher(code).matches()))
                .collect(Collectors.toSet());
        if (matching.isEmpty()) {
            throw fault("No value of “%s” is like that.".formatted(dimension.code()));
        }
        return matching;
    }

    /** The last ones in time, and the first of anything else. */
    private static Set<String> top(Dimension dimension, List<String> values) {
        if (values.size() != 1 || !values.get(0).matches("[1-9][0-9]{0,8}")) {
            throw fault("The filter top of “%s” takes one number, from 1 on.".formatted(dimension.code()));
        }
        List<String> codes = dimension.codes();
        int count = Math.min(codes.size(), Integer.parseInt(values.get(0)));
        return Set.copyOf(
                dimension.role() == Dimension.Role.TIME
                        ? codes.subList(codes.size() - count, codes.size())
                        : codes.subList(0, count));
    }

    /** The value of a variable for everything together. */
    static Optional<String> elimination(Dimension dimension) {
        return switch (dimension.code()) {
            case QuestionTable.AREA -> Optional.of("FI").filter(dimension.codes()::contains);
            case QuestionTable.GROUP -> Optional.of("_T").filter(dimension.codes()::contains);
            default -> Optional.empty();
        };
    }

    private static Refusal fault(String detail) {
        return Refusal.of(Reason.BAD_REQUEST, detail);
    }
}
