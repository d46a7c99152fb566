package fi.openagenda.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A barometer larger than any that is asked: 500 questions of every type, each about a service class, a quarter of them
 * under conditions, five questions of its own for every municipality, six languages. It is the same each time. Its
 * questions are made after those of a barometer that asks in every way there is; what that does not say in one of the
 * languages is said in Finnish.
 *
 * @param document as POST /v1/barometers/import takes it
 */
record Large(ObjectNode document) {
    static final String SLUG = "large";
    static final String ROUND = "bench";

    private static final int QUESTIONS = 500;
    private static final int SECTIONS = 10;
    private static final int OWN = 5;
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "se", "smn", "sms");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * @param pattern document of the barometer that it is made after
     * @param serviceClasses what the questions are about, as GET /v1/service-classes lists them
     * @param municipalities who asks more, as GET /v1/municipalities lists them
     */
    static Large of(JsonNode pattern, JsonNode serviceClasses, JsonNode municipalities) {
        var byType = new LinkedHashMap<String, JsonNode>();
        pattern.get("questions")
                .forEach(question ->
                        byType.putIfAbsent(question.at("/answer/type").asText(), question));
        var maker = new Maker(List.copyOf(byType.values()), List.copyOf(byType.keySet()));
        var document = JSON.objectNode().put("format", pattern.get("format").asText());
        var barometer = (ObjectNode) inAll(pattern.get("barometer"));
        barometer.put("slug", SLUG).remove("fallbacks");
        LANGUAGES.forEach(barometer.putArray("languages")::add);
        document.set("barometer", barometer);
        var questions = document.putArray("questions");
        var round = document.putArray("rounds").addObject();
        var plan = round.putObject("plan").put("key", ROUND);
        plan.set("title", inAll(pattern.at("/rounds/0/plan/title")));
        plan.put("opensAt", "2026-03-02T08:00").put("mostOwnQuestions", OWN);
        plan.put("closesAt", OffsetDateTime.now().plusDays(60).toString());
        maker.core(questions, plan, serviceClasses);
        background(pattern, questions, plan);
        maker.modules(questions, round.putObject("modules"), municipalities);
        return new Large(document);
    }

    /** The same opened elsewhere under another name, as it moves to this platform: with what was frozen there. */
    Large opened(String slug, JsonNode core) {
        var copy = document.deepCopy();
        ((ObjectNode) copy.get("barometer")).put("slug", slug);
        var round = (ObjectNode) copy.at("/rounds/0");
        round.put("stage", "opened").set("core", ((ObjectNode) core.deepCopy()).put("barometer", slug));
        return new Large(copy);
    }

    byte[] bytes() {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** "500 questions, 308 modules, 6 languages". */
    String size() {
        var asked = 0;
        for (var section : document.at("/rounds/0/plan/sections")) {
            asked += section.get("questions").size();
        }
        return "%d questions, %d modules of %d, %d languages"
                .formatted(asked, document.at("/rounds/0/modules").size(), OWN, LANGUAGES.size());
    }

    private static void background(JsonNode pattern, ArrayNode questions, ObjectNode plan) {
        var background = plan.putArray("background");
        for (var reference : pattern.at("/rounds/0/plan/background")) {
            for (var question : pattern.get("questions")) {
                if (reference.asText().equals(question.get("key").asText() + "@1")) {
                    var copy = (ObjectNode) inAll(question);
                    questions.add(
                            copy.put("key", SLUG + "-" + question.get("key").asText()));
                    background.add(reference(copy));
                }
            }
        }
    }

    private static String reference(JsonNode question) {
        return question.get("key").asText() + "@1";
    }

    /** A copy whose texts are in all the languages, and in no other. */
    private static JsonNode inAll(JsonNode node) {
        if (node.isArray()) {
            var copy = JSON.arrayNode();
            node.forEach(each -> copy.add(inAll(each)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        var copy = JSON.objectNode();
        if (node.path("fi").isTextual()) {
            LANGUAGES.forEach(language ->
                    copy.set(language, node.path(language).isTextual() ? node.get(language) : node.get("fi")));
        } else {
            node.properties().forEach(field -> copy.set(field.getKey(), inAll(field.getValue())));
        }
        return copy;
    }

    /**
     * Makes questions, of one type after another.
     *
     * @param patterns one question of each type
     * @param types the types, in the same order
     */
    private record Maker(List<JsonNode> patterns, List<String> types) {

        void core(ArrayNode questions, ObjectNode plan, JsonNode serviceClasses) {
            var sections = plan.putArray("sections");
            var references = new ArrayList<ArrayNode>();
            for (var i = 0; i < SECTIONS; i++) {
                var section = sections.addObject().put("key", "section-" + i);
                section.set("title", inAll(JSON.objectNode().put("fi", "Osa " + i)));
                references.add(section.putArray("questions"));
            }
            for (var i = 0; i < QUESTIONS; i++) {
                var about = serviceClasses.get(i / types.size() % serviceClasses.size());
                var question = question(key(i), i % types.size(), inAll(about.get("name")));
                question.put("serviceClass", about.get("code").asText());
                condition(question, i);
                parts(question, i);
                questions.add(question);
                references.get(i * SECTIONS / QUESTIONS).add(reference(question));
            }
        }

        void modules(ArrayNode questions, ObjectNode modules, JsonNode municipalities) {
            for (var municipality : municipalities) {
                var code = municipality.get("code").asText();
                var module = modules.putArray(code);
                for (var i = 0; i < OWN; i++) {
                    var type = (Integer.parseInt(code) + i) % types.size();
                    var question = question(SLUG + "-" + code + "-" + i, type, inAll(municipality.get("name")));
                    parts(question, 0);
                    questions.add(question);
                    module.add(reference(question));
                }
            }
        }

        private static String key(int number) {
            return SLUG + "-" + number;
        }

        private ObjectNode question(String key, int type, JsonNode about) {
            var pattern = (ObjectNode) inAll(patterns.get(type));
            var question = JSON.objectNode().put("key", key);
            var text = question.putObject("text");
            LANGUAGES.forEach(language -> text.put(
                    language,
                    about.get(language).asText() + ": "
                            + pattern.at("/text/" + language).asText()));
            question.set("answer", pattern.get("answer"));
            return question;
        }

        /** Keys of the questions among which one is, by type. */
        private Map<String, String> neighbours(int number) {
            var first = number - number % types.size();
            Map<String, String> keys = new LinkedHashMap<>();
            types.forEach(type -> keys.put(type, key(first + types.indexOf(type))));
            return keys;
        }

        /** What a calculated value is worked out of. */
        private void parts(ObjectNode question, int number) {
            if (question.at("/answer/type").asText().equals("calculated")) {
                var parts = ((ObjectNode) question.get("answer")).putArray("of");
                var keys = neighbours(number);
                List.of("number", "matrix", "ordinal")
                        .forEach(type -> parts.addObject().put("question", keys.get(type)));
            }
        }

        /** On what was asked shortly before. */
        private void condition(ObjectNode question, int number) {
            var keys = neighbours(number);
            switch (types.get(number % types.size())) {
                case "date" ->
                    question.putObject("showIf")
                            .put("question", keys.get("number"))
                            .put("gte", 1);
                case "ordinal" -> in(question.putObject("showIf"), keys.get("yes-no"), "yes");
                case "text" -> {
                    var all = question.putObject("showIf").putArray("all");
                    in(all.addObject().putObject("not"), keys.get("single"), code("single"));
                    var any = all.addObject().putArray("any");
                    any.addObject().put("question", keys.get("number")).put("gte", 30);
                    any.addObject().put("question", keys.get("multiple")).put("includes", code("multiple"));
                }
                default -> {}
            }
        }

        private static void in(ObjectNode test, String key, String code) {
            test.put("question", key).putArray("in").add(code);
        }

        private String code(String type) {
            return patterns.get(types.indexOf(type))
                    .at("/answer/options/0/code")
                    .asText();
        }
    }
}
