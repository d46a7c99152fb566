package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The languages of Inari, and what stands in for what is not translated. */
@QuarkusTest
class TranslationTest {

    private static final String DEFINITION = """
            {"slug": "%s", "title": {"fi": "Kysely", "se": "Jearahallan", "smn": "Koijâdâllâm"},
             "privacyNotice": {"fi": "Nimetön."},
             "languages": ["fi", "se", "smn", "sms", "fi-simple"],
             "fallbacks": {"se": ["fi"], "smn": ["se", "fi"], "sms": ["se"], "fi-simple": ["fi"]}}
            """;

    @Test
    void three_sami_languages_and_plain_language_fall_back_along_the_declared_chain() {
        Story story = sami();
        questionnaire(story, "smn")
                .body("language", equalTo("smn"))
                .body("title", equalTo(Map.of("smn", "Koijâdâllâm")))
                .body("sections[0].questions[0].text", equalTo(Map.of("se", "Mo manná?")))
                .body("fellBack", hasEntry("/sections/0/questions/0/text", "se"))
                .body("fellBack", hasEntry("/privacyNotice", "fi"))
                .body("fellBack", not(hasKey("/title")));
        questionnaire(story, "sms").body("fellBack", hasEntry("/title", "se"));
        questionnaire(story, "fi-simple")
                .body("sections[0].questions[0].text", equalTo(Map.of("fi-simple", "Miten menee?")))
                .body("fellBack", hasEntry("/title", "fi"));
        questionnaire(story, "fi").body("fellBack", anEmptyMap());
    }

    @Test
    void what_is_missing_is_reported_language_by_language() {
        Story story = sami();
        given().get(story.round() + "/translations?municipality=148")
                .then()
                .statusCode(200)
                .body("items.language", equalTo(List.of("fi", "se", "smn", "sms", "fi-simple")))
                .body("items[0].missing", empty())
                .body("items[1].missing", hasItems("/privacyNotice", "/sections/0/title"))
                .body("items[1].translated", equalTo(2))
                .body("items[3].translated", equalTo(0));
    }

    @Test
    void a_language_that_is_none_is_refused() {
        Story story = sami();
        for (String tag : List.of("fin", "FI", "sv_FI", "xx")) {
            given().get(story.round() + "/questionnaire?municipality=148&lang=" + tag)
                    .then()
                    .statusCode(400);
        }
    }

    private static Story sami() {
        String question = Story.bank("""
                {"key": "sami-question", "text": {"fi": "Miten sujuu?", "se": "Mo manná?", "fi-simple": "Miten menee?"},
                 "answer": {"type": "text", "maxLength": 9}}
                """);
        String slug = "b" + UUID.randomUUID();
        Story.create(DEFINITION.formatted(slug));
        return new Story(slug, List.of(), List.of(question)).draft("148");
    }

    private static ValidatableResponse questionnaire(Story story, String language) {
        return given().get(story.round() + "/questionnaire?municipality=148&lang=" + language)
                .then()
                .statusCode(200);
    }
}
