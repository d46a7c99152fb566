package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.deploy.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A barometer asked in two places with the same made-up population. */
record Sample(Document document, Margins margins) {

    static Sample of(Document document) {
        var groups = new ArrayList<Margins.Group>();
        var persons = 20;
        for (var age : List.of("15-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+")) {
            groups.add(new Margins.Group(age, "female", persons += 17));
            groups.add(new Margins.Group(age, "male", persons += 5));
        }
        return new Sample(document, new Margins(groups));
    }

    Residents residents(String round, int count, Habits habits) {
        return residents(round, new TreeMap<>(Map.of("858", count)), habits);
    }

    Residents residents(String round, SortedMap<String, Integer> counts, Habits habits) {
        var places = Map.of(
                "858", new Place("858", margins, Map.of("fi", 0.9, "sv", 0.05, "other", 0.05)),
                "148", new Place("148", margins, Map.of("fi", 0.8, "se", 0.1, "smn", 0.05, "sms", 0.05)));
        var questionnaires = places.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), code -> Questionnaire.of(document.served(code))));
        return new Residents(round, counts, places, questionnaires, habits);
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
