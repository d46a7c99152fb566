package fi.openagenda.export.participation;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.response.Codebook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Responses of one area, counted by what the population register knows too. Not to be shown as they are. */
final class Counted {

    private final Map<Margin.Group, Integer> groups = new HashMap<>();
    private int responses;

    void add(byte[] card, Codebook codebook, Set<String> questions) {
        responses++;
        for (String question : questions) {
            codebook.field(question)
                    .flatMap(field -> field.answer(card))
                    .map(JsonNode::asText)
                    .ifPresent(code -> groups.merge(new Margin.Group(question, code), 1, Integer::sum));
        }
    }

    void add(Counted part) {
        responses += part.responses;
        part.groups.forEach((group, count) -> groups.merge(group, count, Integer::sum));
    }

    int responses() {
        return responses;
    }

    int of(Margin.Group group) {
        return groups.getOrDefault(group, 0);
    }
}
