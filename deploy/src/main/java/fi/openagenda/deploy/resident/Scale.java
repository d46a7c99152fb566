package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A scale on which things are judged.
 *
 * @param points from low to high
 * @param words answers beside the scale, such as "dk"
 */
record Scale(List<Integer> points, List<String> words) {

    /** Whose points are listed. */
    static Scale listed(JsonNode scale) {
        var points = StreamSupport.stream(scale.path("points").spliterator(), false)
                .map(point -> point.path("value").asInt())
                .toList();
        return new Scale(points, Option.wordsOf(scale));
    }

    /** All whole numbers from min to max. */
    static Scale between(JsonNode ends) {
        var points = IntStream.rangeClosed(
                        ends.path("min").asInt(), ends.path("max").asInt())
                .boxed()
                .toList();
        return new Scale(points, Option.wordsOf(ends));
    }

    /** A point by how this mind leans, or one of the words. */
    Optional<JsonNode> judge(Question.Head head, Mind mind) {
        if (points.isEmpty() || !words.isEmpty() && mind.shrugs()) {
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TextNode.valueOf(mind.dice().pick(words)));
        }
        var top = points.size() - 1;
        var position = Math.round(top / 2.0 + mind.lean(head) * top / 4.0);
        return Optional.of(IntNode.valueOf(points.get((int) Math.max(0, Math.min(top, position)))));
    }
}
