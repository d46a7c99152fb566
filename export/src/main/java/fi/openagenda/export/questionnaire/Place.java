package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A place in a survey that is read: what is there, where it is, and what was already looked at. Whatever nobody looks at
 * is lost, and named.
 */
final class Place {

    private final JsonNode node;
    private final String pointer;
    private final List<Loss> losses;
    private final Set<String> seen = new TreeSet<>();

    /** The whole survey; losses go into the list. */
    Place(JsonNode node, List<Loss> losses) {
        this(node, "", losses);
    }

    private Place(JsonNode node, String pointer, List<Loss> losses) {
        this.node = node;
        this.pointer = pointer;
        this.losses = losses;
    }

    JsonNode node() {
        return node;
    }

    /** What a member holds; missing, if it is not there. */
    Place at(String name) {
        seen.add(name);
        return new Place(node.path(name), pointer + Fault.segment(name), losses);
    }

    /** Each element of an array; none, if it is none. */
    List<Place> each() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new Place(node.get(i), pointer + "/" + i, losses))
                        .toList()
                : List.of();
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode();
    }

    String text(String name) {
        return at(name).node.asText();
    }

    boolean isTrue(String name) {
        return at(name).node.asBoolean();
    }

    /** A whole number, or this one if there is none. */
    int number(String name, int otherwise) {
        return at(name).node.asInt(otherwise);
    }

    /** Looks at members that say nothing about a question. */
    void ignore(Collection<String> names) {
        seen.addAll(names);
    }

    void lost(String detail) {
        losses.add(new Loss(pointer, detail));
    }

    /** Names everything here that nobody looked at. */
    void lostRest() {
        node.fieldNames().forEachRemaining(name -> {
            if (!seen.contains(name)) {
                at(name).lost("“%s” has no counterpart; it was left out.".formatted(name));
            }
        });
    }
}
