package fi.openagenda.api.odata;

import static fi.openagenda.model.Refusal.Reason.NOT_SUPPORTED;

import fi.openagenda.model.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;

/**
 * Which codes are wanted of which properties; each must have one of its codes. It is no more than what finds lines in an index:
 * figures are not compared, because every line would have to be read for that.
 *
 * @param codes by property; a property that is not there may have any
 */
record Filter(Map<String, Set<String>> codes) {

    /** Everything. */
    static final Filter NONE = new Filter(Map.of());

    private static final String NULL = "null";

    Filter {
        codes = new TreeMap<>(codes);
    }

    /** The entity with a key. */
    static Filter key(Map<String, String> literals) {
        Map<String, Set<String>> codes = new TreeMap<>();
        literals.forEach((property, literal) -> codes.put(property, Set.of(unquoted(literal))));
        return new Filter(codes);
    }

    /**
     * What {@code $filter} says.
     *
     * @throws Refusal when it says what is right, but more than a list of codes for each property
     */
    static Filter of(Expression expression, EntitySet set) {
        if (!(expression instanceof Binary binary)) {
            throw unsupported(expression.toString(), set);
        }
        return switch (binary.getOperator()) {
            case AND -> of(binary.getLeftOperand(), set).and(of(binary.getRightOperand(), set));
            case OR -> of(binary.getLeftOperand(), set).or(of(binary.getRightOperand(), set));
            case IN -> comparison(binary.getLeftOperand(), binary.getExpressions(), set);
            case EQ ->
                binary.getLeftOperand() instanceof Literal
                        ? comparison(binary.getRightOperand(), List.of(binary.getLeftOperand()), set)
                        : comparison(binary.getLeftOperand(), List.of(binary.getRightOperand()), set);
            default -> throw unsupported(binary.getOperator().toString(), set);
        };
    }

    private static Filter comparison(Expression left, List<Expression> right, EntitySet set) {
        Set<String> codes = new TreeSet<>();
        for (Expression value : right) {
            if (!(value instanceof Literal literal)) {
                throw unsupported(value.toString(), set);
            }
            // Nothing that can be compared is ever null.
            Stream.of(literal.getText())
                    .filter(text -> !text.equals(NULL))
                    .map(Filter::unquoted)
                    .forEach(codes::add);
        }
        return new Filter(Map.of(property(left, set), codes));
    }

    private static String property(Expression expression, EntitySet set) {
        if (expression instanceof Member member
                && member.getResourcePath().getUriResourceParts().size() == 1
                && member.getResourcePath().getUriResourceParts().get(0) instanceof UriResourceProperty property
                && set.filters().contains(property.getProperty().getName())) {
            return property.getProperty().getName();
        }
        throw unsupported(expression.toString(), set);
    }

    /** OData doubles a quote within quotes. */
    private static String unquoted(String literal) {
        return literal.startsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
    }

    private Filter and(Filter other) {
        Map<String, Set<String>> both = new TreeMap<>(codes);
        other.codes.forEach((property, more) -> both.merge(property, more, (one, two) -> {
            Set<String> common = new TreeSet<>(one);
            common.retainAll(two);
            return common;
        }));
        return new Filter(both);
    }

    private Filter or(Filter other) {
        if (codes.size() != 1 || !codes.keySet().equals(other.codes.keySet())) {
            throw Refusal.of(
                    NOT_SUPPORTED,
                    "$filter: or joins codes of one property; ask for anything else in several requests.");
        }
        Map<String, Set<String>> either = new TreeMap<>();
        codes.forEach((property, one) -> {
            Set<String> all = new HashSet<>(one);
            all.addAll(other.codes.get(property));
            either.put(property, new TreeSet<>(all));
        });
        return new Filter(either);
    }

    private static Refusal unsupported(String what, EntitySet set) {
        return Refusal.of(
                NOT_SUPPORTED,
                "$filter: “%s” is not supported; there are eq, in, and, or with codes of %s."
                        .formatted(what, String.join(", ", new TreeSet<>(set.filters()))));
    }

    /** The codes that are wanted of a property; nothing where all are. */
    Optional<Set<String>> of(String property) {
        return Optional.ofNullable(codes.get(property));
    }

    /** Whether a property may have a code. */
    boolean allows(String property, String code) {
        return of(property).map(wanted -> wanted.contains(code)).orElse(true);
    }

    /** Whether an entity is wanted. */
    boolean allows(Row row) {
        return codes.keySet().stream().allMatch(property -> allows(property, row.get(property)));
    }
}
