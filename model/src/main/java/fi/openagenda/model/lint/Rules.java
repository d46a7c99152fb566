package fi.openagenda.model.lint;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of all rules, from {@code lint/rules.json}. */
public final class Rules {

    private static final Map<String, Rule> BY_ID = new LinkedHashMap<>();

    static {
        Catalogue catalogue = Resource.read("rules.json", new TypeReference<>() {});
        catalogue.rules().forEach(rule -> BY_ID.put(rule.id(), catalogue.withNamesOfSources(rule)));
    }

    private Rules() {}

    /** Every rule, in the order of the catalogue: questions, scales, options, forms. */
    public static List<Rule> all() {
        return List.copyOf(BY_ID.values());
    }

    /** The rule of an id that is in the catalogue. */
    static Rule of(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule " + id);
        }
        return rule;
    }

    /**
     * The catalogue as it is written: a source that several rules share is named once.
     *
     * @param sources names of sources by abbreviation
     * @param rules the rules, which refer to sources by abbreviation
     */
    private record Catalogue(Map<String, String> sources, List<Rule> rules) {

        private Rule withNamesOfSources(Rule rule) {
            return new Rule(
                    rule.id(),
                    rule.name(),
                    rule.level(),
                    rule.scope(),
                    rule.title(),
                    rule.why(),
                    rule.advice(),
                    rule.sources().stream().map(sources::get).toList());
        }
    }
}
