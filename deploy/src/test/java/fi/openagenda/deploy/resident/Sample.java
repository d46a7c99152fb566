package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The national barometer asked in two places with the same made-up population. */
record Sample(JsonNode node, Margins margins) {

    static Sample national() {
        var groups = new ArrayList<Margins.Group>();
        var persons = 20;
        for (var age : List.of("15-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+")) {
            groups.add(new Margins.Group(age, "female", persons += 17));
            groups.add(new Margins.Group(age, "male", persons += 5));
        }
        try {
            var file = Path.of("content", "national-barometer.json").toFile();
            return new Sample(new ObjectMapper().readTree(file), new Margins(groups));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Residents residents(String round, int count, Habits habits) {
        return residents(round, new TreeMap<>(Map.of("858", count)), habits);
    }

    Residents residents(String round, SortedMap<String, Integer> counts, Habits habits) {
        var places = Map.of(
                "858", new Place("858", margins, Map.of("fi", 0.9, "sv", 0.05, "other", 0.05)),
                "148", new Place("148", margins, Map.of("fi", 0.9, "se", 0.1)));
        var questionnaire = Questionnaire.of(node);
        return new Residents(round, counts, places, Map.of("858", questionnaire, "148", questionnaire), habits);
    }

    List<JsonNode> answers(String round, int count, Habits habits) {
        return answers(residents(round, count, habits));
    }

    double mean(String round, String place, String question) {
        return answers(residents(round, new TreeMap<>(Map.of(place, 2000)), Habits.USUAL)).stream()
                .map(each -> each.path(question))
                .filter(JsonNode::isInt)
                .mapToInt(JsonNode::asInt)
                .average()
                .orElseThrow();
    }

    private static List<JsonNode> answers(Residents residents) {
        return IntStream.range(0, residents.size())
                .mapToObj(number -> (JsonNode) residents.at(number).answers())
                .toList();
    }
}
