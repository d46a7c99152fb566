package fi.openagenda.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fi.openagenda.model.response.CollectionMode;
import fi.openagenda.model.response.Completion;
import fi.openagenda.model.response.DurationClass;
import fi.openagenda.model.response.Paradata;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that are entered into a spreadsheet. */
@QuarkusTest
class CsvBatchTest {

    private final Clerk clerk = Clerk.ofIi();

    @Inject
    Stored stored;

    @Test
    void csv_says_the_same_of_every_type_of_answer() {
        Story one = Story.begin(List.of(), AnswerTypeTest.Trial.QUESTIONS).open("139");
        Story other = Story.begin(List.of(), AnswerTypeTest.Trial.QUESTIONS).open("139");
        assertThat(clerk.enters(one, Clerk.NDJSON, """
                {"municipality":"139","language":"fi","answers":{"t-car":false,"t-bus":true,"t-streets":{"light":3,"snow":"dk"},\
                "t-moved":"2026-02-28","t-work":"148","t-area":"91100","t-places":["c","a"],"t-few":["a","b"],\
                "t-money":{"a":60,"b":40},"t-spot":"north"}}
                {"municipality":"139","language":"sv","answers":{"t-car":"dk","t-few":["none"],"t-spot":"dk"},\
                "paradata":{"mode":"assisted"}}
                """))
                .last()
                .isEqualTo("{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(clerk.enters(other, Clerk.CSV, """
                municipality,language,mode,t-car,t-bus,t-streets.light,t-streets.snow,t-moved,t-work,t-area,t-places,t-few,\
                t-money.a,t-money.b,t-money.c,t-spot
                139,fi,,no,yes,3,dk,2026-02-28,148,91100,c|a,a|b,60,40,,north
                139,sv,assisted,dk,,,,,,,,none,,,,dk
                """))
                .last()
                .isEqualTo("{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(stored.cards(other)).isEqualTo(stored.cards(one)).hasSize(2);
    }

    @Test
    void csv_is_read_as_spreadsheets_write_it() {
        Story story = Story.begin().open("139");
        String file = "\uFEFFmunicipality,language,id,completion,duration,visits,visits.other,wish,life\r\n"
                + "139,fi,A-1,,,shop|other,\"Kioski, kesällä\",\"Silta\njoen \"\"yli\"\"\",3\r\n"
                + "\r\n"
                + "139,fi,A-2,partial,under-1,,,,4";
        assertThat(clerk.enters(story, Clerk.CSV, file))
                .containsExactly(
                        "{\"line\":2,\"status\":\"stored\"}",
                        "{\"line\":5,\"status\":\"stored\"}",
                        "{\"lines\":2,\"stored\":2,\"storedBefore\":0,\"refused\":0}");
        assertThat(stored.texts(story)).containsExactlyInAnyOrder("Kioski, kesällä", "Silta\njoen \"yli\"");
        assertThat(stored.paradata(story))
                .contains(new Paradata(
                        "fi", CollectionMode.PAPER, Completion.PARTIAL, Optional.of(DurationClass.UNDER_1), Set.of()));
    }

    @Test
    void a_question_that_is_called_like_another_column_can_be_answered() {
        String language = Story.bank("""
                {"key": "language", "text": {"fi": "Äidinkieli?"}, "answer": {"type": "single", "options": [
                  {"code": "fi", "label": {"fi": "Suomi"}}, {"code": "sv", "label": {"fi": "Ruotsi"}}]}}
                """);
        Story story = Story.begin(List.of(language), Story.begin().questions()).open("139");
        assertThat(clerk.enters(story, Clerk.CSV, "municipality,language,answers.language\n139,fi,sv\n"))
                .first()
                .isEqualTo("{\"line\":2,\"status\":\"stored\"}");
        byte[] card = HexFormat.of().parseHex(stored.cards(story).get(0));
        assertThat(Stored.codebook(story).answers(card).get("language").textValue())
                .isEqualTo("sv");
    }

    @Test
    void a_bad_line_of_csv_is_refused_with_where_it_would_lie_in_json() {
        Story story = Story.begin().open("139");
        byte[] latin = "139,fi,,3,Mökki,\n".getBytes(ISO_8859_1);
        byte[] before = """
                municipality,language,mode,life,wish,nothing
                139,fi,,9,,
                139,fi,,3
                139,,,3,,
                139,fi,web,3,,
                139,fi,phone,3,,
                139,fi,,3,,x
                139,fi,,3,"a"b,
                """.getBytes(UTF_8);
        byte[] after = "139,fi,,3,Mökki,\n139,fi,,3,\"never closed\n139,fi,,3,,\n".getBytes(UTF_8);
        byte[] file = new byte[before.length + latin.length + after.length];
        System.arraycopy(before, 0, file, 0, before.length);
        System.arraycopy(latin, 0, file, before.length, latin.length);
        System.arraycopy(after, 0, file, before.length + latin.length, after.length);
        assertThat(Clerk.problems(Clerk.results(clerk.sends(story, Clerk.CSV, file))))
                .containsExactly(
                        "2 422 invalid-response #/answers/life",
                        "3 422 invalid-body",
                        "4 422 invalid-body #/language",
                        "5 422 invalid-response #/paradata/mode",
                        "6 422 invalid-body #/paradata/mode",
                        "7 422 invalid-response #/answers/nothing",
                        "8 422 invalid-body",
                        "9 422 invalid-body",
                        "11 422 invalid-body");
        assertThat(stored.texts(story)).containsExactly("Mökki");
    }

    @Test
    void a_stray_quote_takes_no_other_line_with_it() {
        Story story = Story.begin().open("139");
        String file = """
                municipality,language,wish,life
                139,fi,"Silta,3
                139,fi,Tie,3
                "139,fi,Puisto,3
                139,fi,"Kioski
                kesällä",3
                139,fi,"Katu,3
                139,fi,Koulu,"3"
                139,fi,Tori"," tai kauppa,3
                139,fi,Uimahalli,3
                139,fi,"Kirjasto,3
                """ + "139,fi,Metsä,3\n".repeat(50_000);
        List<String> results = clerk.enters(story, Clerk.CSV, file);
        assertThat(Clerk.problems(results))
                .containsExactly(
                        "2 422 invalid-body",
                        "4 422 invalid-body",
                        "7 422 invalid-body",
                        "9 422 invalid-body",
                        "11 422 invalid-body");
        assertThat(results).last().asString().contains("\"stored\":50004,");
        assertThat(stored.texts(story)).contains("Tie", "Kioski\nkesällä", "Koulu", "Uimahalli", "Metsä");
    }

    @Test
    void csv_without_columns_is_refused_whole() {
        Story story = Story.begin().open("139");
        for (String file : List.of(
                "",
                "\n\n",
                "139,fi,3\n",
                "municipality,life\n139,3\n",
                "municipality,language,life,life\n139,fi,3,3\n",
                "municipality,language,\"life\n139,fi,3\n",
                "municipality;language;life\n139;fi;3\n")) {
            clerk.sends(story, Clerk.CSV, file.getBytes(UTF_8))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems#invalid-body"));
        }
        assertThat(stored.rows(story)).isZero();
    }
}
