package fi.openagenda.deploy.resident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The population of a municipality aged 15 and over, by age group and gender.
 *
 * @param groups the groups, as the statistics give them
 */
public record Margins(List<Group> groups) {

    /**
     * One cell of the statistics.
     *
     * @param ageGroup for example 25-34 or 85+
     * @param gender female or male
     * @param persons how many live there
     */
    public record Group(String ageGroup, String gender, int persons) {

        /** @return the lower end of the age group in years */
        int fromAge() {
            return Integer.parseInt(ageGroup.replaceAll("[^0-9].*", ""));
        }
    }

    /** Copies the list. */
    public Margins {
        groups = List.copyOf(groups);
    }

    /**
     * @param municipality the answer of GET /v1/municipalities/{code}
     * @return its margins from 15 years on
     */
    public static Margins of(JsonNode municipality) {
        var groups = new ArrayList<Group>();
        for (var node : municipality.at("/populationGroups/groups")) {
            var group = new Group(
                    node.path("ageGroup").asText(),
                    node.path("gender").asText(),
                    node.path("persons").asInt());
            if (group.fromAge() >= 15) {
                groups.add(group);
            }
        }
        return new Margins(groups);
    }

    Group draw(Dice dice) {
        return dice.pick(groups, Group::persons);
    }
}
