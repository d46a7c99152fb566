package fi.openagenda.export.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does to documents what careless people and hostile ones do. */
final class Damage {

    private static final List<JsonNode> STRANGE = List.of(
            NullNode.instance,
            IntNode.valueOf(Integer.MAX_VALUE),
            IntNode.valueOf(-1),
            DoubleNode.valueOf(0.5),
            LongNode.valueOf(Long.MIN_VALUE),
            Nodes.object(),
            Nodes.texts(List.of()),
            Nodes.texts(List.of("a", "a", "")),
            TextNode.valueOf(""),
            TextNode.valueOf("<script>x</script> &amp;lt; {q} \u202E\u0000"),
            TextNode.valueOf("ä".repeat(5000)),
            TextNode.valueOf("rating"),
            TextNode.valueOf("panel"),
            TextNode.valueOf("text"),
            TextNode.valueOf("q-1"),
            TextNode.valueOf("{q-1} = 'a' or ({q_2} notempty and !({q-3} >= 2))"),
            TextNode.valueOf("(".repeat(5000) + "'" + "x".repeat(5000)));

    private Damage() {}

    /** The same with one place changed. */
    static ObjectNode to(ObjectNode document, Random random) {
        ObjectNode damaged = document.deepCopy();
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(damaged, containers);
        ContainerNode<?> place = containers.get(random.nextInt(containers.size()));
        JsonNode strange = STRANGE.get(random.nextInt(STRANGE.size())).deepCopy();
        if (place instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(array.isEmpty() ? strange : array.get(0).deepCopy());
            } else {
                array.set(random.nextInt(array.size()), strange);
            }
        } else if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(random.nextInt(names.size())), strange);
        }
        return damaged;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            // Few in number but many in place: lists of choices would take every blow.
            if (containers.size() < 200) {
                containers.add(container);
            }
            container.forEach(child -> collect(child, containers));
        }
    }
}
