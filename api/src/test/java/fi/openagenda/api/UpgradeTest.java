package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.model.Canonical;
import fi.openagenda.model.bank.Change;
import fi.openagenda.model.bank.Comparability;
import fi.openagenda.model.barometer.Definition;
import fi.openagenda.model.barometer.DefinitionCheck;
import fi.openagenda.model.barometer.Sector;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Reference;
import fi.openagenda.model.response.AnswerCheck;
import fi.openagenda.model.response.Answers;
import fi.openagenda.model.response.Codebook;
import fi.openagenda.model.round.Anonymity;
import fi.openagenda.model.round.Composition;
import fi.openagenda.model.round.Core;
import fi.openagenda.model.round.Questionnaire;
import fi.openagenda.model.round.RoundCheck;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever has run the first version goes on with the next one: nothing is lost that was asked, answered or published. */
class UpgradeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every type of question there was, as the first version stored them. */
    private static final String NATIONAL = """
            {
              "slug": "national",
              "title": {"fi": "Kuntalaisbarometri", "sv": "Kommuninvånarbarometern"},
              "description": {"fi": "Yhteiset kysymykset."},
              "privacyNotice": {"fi": "Nimetön."},
              "languages": ["fi", "sv", "sv-simple"],
              "sectors": [
                {"code": "life", "label": {"fi": "Arki"}, "serviceClasses": ["P1", "P3"]},
                {"code": "education", "label": {"fi": "Koulutus"}, "serviceClasses": ["P3.4"]},
                {"code": "rest", "label": {"fi": "Muu"}}],
              "scales": {
                "ease": {
                  "points": [
                    {"value": 1, "label": {"fi": "Vaikeaa", "sv": "Svårt"}},
                    {"value": 2, "label": {"fi": "Helppoa", "sv": "Lätt"}}],
                  "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]}},
              "background": [
                {"type": "single", "key": "age", "text": {"fi": "Ikä"}, "required": false, "options": [
                  {"code": "young", "label": {"fi": "Nuori"}},
                  {"code": "old", "label": {"fi": "Vanha"}},
                  {"code": "secret", "label": {"fi": "En kerro"}, "nonSubstantive": true}]}],
              "questions": [
                {"type": "ordinal", "key": "everyday", "text": {"fi": "Onko arki helppoa?", "sv": "Är vardagen lätt?"},
                 "help": {"fi": "Ajattele viime viikkoa."}, "sector": "life", "required": true, "scale": "ease"},
                {"type": "multiple", "key": "visits", "text": {"fi": "Missä käyt?"}, "sector": "rest",
                 "required": false, "maxSelections": 2, "options": [
                  {"code": "shop", "label": {"fi": "Kauppa"}},
                  {"code": "other", "label": {"fi": "Muualla"}, "openText": true},
                  {"code": "none", "label": {"fi": "En missään"}, "exclusive": true}]},
                {"type": "number", "key": "distance", "text": {"fi": "Montako kilometriä?"}, "required": false,
                 "showIf": {"question": "visits", "includes": "shop"}, "min": 0, "max": 99,
                 "bands": [{"from": 0, "to": 9}, {"from": 10, "to": 99}]},
                {"type": "rating", "key": "school", "text": {"fi": "Millainen koulu on?"}, "sector": "education",
                 "required": false, "showIf": {"question": "age", "notIn": ["old"]}, "min": 0, "max": 10,
                 "lowLabel": {"fi": "Huono"}, "highLabel": {"fi": "Hyvä"},
                 "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]},
                {"type": "ranking", "key": "first", "text": {"fi": "Mikä ensin?"}, "required": false, "options": [
                  {"code": "roads", "label": {"fi": "Tiet"}},
                  {"code": "schools", "label": {"fi": "Koulut"}, "exclusive": true}]},
                {"type": "text", "key": "wish", "text": {"fi": "Mitä toivot?"}, "required": false,
                 "showIf": {"question": "distance", "gte": 10}, "maxLength": 100}]
            }
            """;

    /** Something else under the key "visits", the same under the key "wish", and no background. */
    private static final String VILLAGE = """
            {
              "slug": "village",
              "title": {"fi": "Kyläkysely"},
              "languages": ["fi"],
              "questions": [
                {"type": "single", "key": "visits", "text": {"fi": "Käytkö kylätalolla?"}, "required": false, "options": [
                  {"code": "yes", "label": {"fi": "Kyllä"}},
                  {"code": "no", "label": {"fi": "En"}}]},
                {"type": "number", "key": "distance", "text": {"fi": "Montako kilometriä?"}, "required": false,
                 "min": 0, "max": 99},
                {"type": "text", "key": "wish", "text": {"fi": "Mitä toivot?"}, "required": false,
                 "showIf": {"question": "distance", "gte": 10}, "maxLength": 100}]
            }
            """;

    private static final String OWN = """
            {"questions": [
              {"type": "ordinal", "key": "own", "text": {"fi": "Onko %s hyvä?"}, "sector": "education",
               "required": false, "showIf": {"question": "everyday", "in": ["2", "dk"]}, "scale": "ease"}]}
            """;

    private static final String ANSWERS = """
            {"age": "young", "everyday": "dk", "visits": ["shop", "other"], "distance": 12, "school": 7,
             "first": ["schools", "roads"], "own": 1}
            """;

    private static EmbeddedPostgres postgres;
    private static Connection connection;

    @BeforeAll
    static void upgrade() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
        // Reference data comes with the newest version; the first one had its own.
        flyway().target("6").javaMigrationClassProvider(List::of).load().migrate();
        execute("insert into region (code, name) values ('17', '{}')");
        execute("""
                insert into municipality (code, name, region_code, languages, urbanity, population)
                values ('139', '{}', '17', '{fi}', 'rural', 9000), ('148', '{}', '17', '{fi}', 'rural', 7000)
                """);
        store(NATIONAL, "closed", "CLOSED");
        store(NATIONAL, "opened", "OPENED");
        store(NATIONAL, "draft", "DRAFT");
        store(VILLAGE, "opened", "OPENED");
        module("opened", "139", OWN.formatted("jokiranta"));
        module("opened", "148", OWN.formatted("erämaa"));
        module("draft", "139", OWN.formatted("jokiranta"));
        module("draft", "148", many(25));
        execute("""
                insert into response (id, round_id, municipality_code, language, answers, receipt_hash)
                select '00000000-0000-0000-0000-000000000001', id, '139', 'fi', ?::jsonb, sha256('receipt')
                from round where dataset = 'national-opened'
                """, ANSWERS);
        execute("""
                insert into free_text (id, round_id, municipality_code, question_key, text)
                select '00000000-0000-0000-0000-000000000002', id, '139', 'wish', 'Silta'
                from round where dataset = 'national-opened'
                """);
        execute("""
                insert into release
                    (round_id, number, generated_at, change_note, method, row_count, files)
                select id, 1, '2025-06-01T00:00Z', '', 'whole-tables-1', 42, '[{"name": "data.csv"}]'
                from round where dataset = 'national-closed'
                """);
        execute("""
                insert into access_key (id, name, role, secret_hash, created_on)
                values ('abcd', 'first', 'OPERATOR', sha256('secret'), '2025-01-01')
                """);
        flyway().load().migrate();
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Test
    void every_question_is_in_the_bank_and_sound() throws Exception {
        Map<Reference, Question> bank = bank();
        assertThat(bank.values())
                .allSatisfy(question ->
                        assertThat(question.faults()).as(question.key()).isEmpty());
        assertThat(bank.keySet().stream().map(Reference::toString).filter(name -> !name.startsWith("many")))
                .containsExactlyInAnyOrder(
                        "age@1",
                        "everyday@1",
                        "visits@1",
                        "visits@2",
                        "distance@1",
                        "distance@2",
                        "school@1",
                        "first@1",
                        "wish@1",
                        "own@1",
                        "own@2");
        assertThat(column("""
                select key from question
                where organisation_id <> 'operator'
                    or latest_version <> (select max(version) from question_version where question_key = key)
                """)).isEmpty();
    }

    @Test
    void a_question_keeps_all_that_was_said_of_it() throws Exception {
        assertThat(canonical(bank().get(Reference.parse("everyday@1")))).isEqualTo(canonical("""
                {"key": "everyday", "version": 1, "text": {"fi": "Onko arki helppoa?", "sv": "Är vardagen lätt?"},
                 "help": {"fi": "Ajattele viime viikkoa."}, "required": true, "serviceClass": "P1", "answer":
                {"type": "ordinal", "scale": {
                  "points": [
                    {"value": 1, "label": {"fi": "Vaikeaa", "sv": "Svårt"}},
                    {"value": 2, "label": {"fi": "Helppoa", "sv": "Lätt"}}],
                  "nonSubstantive": [{"code": "dk", "label": {"fi": "En osaa sanoa"}}]}}}
                """));
        assertThat(canonical(bank().get(Reference.parse("distance@1")))).isEqualTo(canonical("""
                {"key": "distance", "version": 1, "text": {"fi": "Montako kilometriä?"},
                 "showIf": {"question": "visits", "includes": "shop"},
                 "answer": {"type": "number", "min": 0, "max": 99,
                  "bands": [{"from": 0, "to": 9}, {"from": 10, "to": 99}]}}
                """));
    }

    @Test
    void versions_from_elsewhere_break_the_series() throws Exception {
        for (String change : column("select change from question_version where version = 1")) {
            assertThat(read(change, Change.class).comparability()).isEqualTo(Comparability.SAME);
        }
        for (String change : column("select change from question_version where version > 1")) {
            assertThat(read(change, Change.class).comparability()).isEqualTo(Comparability.BROKEN);
            assertThat(read(change, Change.class).differences()).hasSize(1);
        }
    }

    @Test
    void questions_are_found_by_their_texts() throws Exception {
        assertThat(column("select question_key from question_version where search_text like '%svårt%'"))
                .containsExactlyInAnyOrder("everyday", "own", "own");
        assertThat(column("select search_text from question_version where question_key = 'school'"))
                .containsExactly("en osaa sanoa\nhuono\nhyvä\nmillainen koulu on?");
    }

    @Test
    void rounds_refer_to_what_they_asked() throws Exception {
        Map<Reference, Question> bank = bank();
        for (String dataset : List.of("national-closed", "national-opened", "national-draft", "village-opened")) {
            Composition composition = composition(dataset);
            assertThat(bank.keySet()).as(dataset).containsAll(composition.references());
            assertThat(column("""
                    select unnest(question_references) from round where dataset = ?
                    """, dataset))
                    .as(dataset)
                    .isEqualTo(composition.references().stream()
                            .map(Reference::toString)
                            .toList());
        }
        assertThat(composition("national-draft").references())
                .extracting(Reference::toString)
                .containsExactly("age@1", "everyday@1", "visits@1", "distance@1", "school@1", "first@1", "wish@1");
        assertThat(composition("village-opened").references())
                .extracting(Reference::toString)
                .containsExactly("visits@2", "distance@2", "wish@1");
    }

    @Test
    void what_has_been_opened_is_frozen_and_nothing_else() throws Exception {
        Map<Reference, Question> bank = bank();
        assertThat(column("select dataset from round where core_document is null"))
                .containsExactly("national-draft");
        for (String dataset : List.of("national-closed", "national-opened", "village-opened")) {
            Core core = core(dataset);
            assertThat(value("select core_document from round where dataset = ?", dataset))
                    .as("the bytes are those that every other platform would make of it")
                    .isEqualTo(canonical(core));
            Definition definition = definition(core.barometer());
            assertThat(core)
                    .isEqualTo(Core.of(
                            definition, dataset.split("-")[1], Anonymity.OPEN, composition(dataset), bank::get));
            assertThat(RoundCheck.faultsOf(core)).isEmpty();
        }
        assertThat(column("select distinct anonymity from round"))
                .as("whoever wanted could answer")
                .containsExactly("OPEN");
        Core national = core("national-opened");
        assertThat(national.allQuestions())
                .extracting(question ->
                        national.sectorOf(question).map(Sector::code).orElse(""))
                .as("each is in the sector in which it was")
                .containsExactly("", "life", "", "", "education", "", "");
    }

    @Test
    void barometers_hold_no_questions_and_texts_fall_back_as_before() throws Exception {
        for (String slug : List.of("national", "village")) {
            assertThat(DefinitionCheck.faultsOf(definition(slug))).isEmpty();
        }
        assertThat(definition("national").title().in("sv")).isEqualTo("Kommuninvånarbarometern");
        assertThat(definition("national").languageChain().complete()).containsExactly("fi");
        assertThat(definition("national").languageChain().chainOf("sv")).startsWith("sv", "fi");
        assertThat(definition("national").languageChain().chainOf("sv-simple")).startsWith("sv-simple", "sv", "fi");
    }

    @Test
    void municipalities_keep_their_own_questions() throws Exception {
        assertThat(module("national-opened", "139")).containsExactly("own@1");
        assertThat(module("national-opened", "148")).containsExactly("own@2");
        assertThat(module("national-draft", "139")).containsExactly("own@1");
        assertThat(module("national-draft", "148")).hasSize(25);
        Map<Reference, Question> bank = bank();
        for (String municipality : List.of("139", "148")) {
            assertThat(RoundCheck.faultsOf(core("national-opened"), asked(bank, "national-opened", municipality)))
                    .isEmpty();
        }
        assertThat(column("select most_own_questions from round order by dataset"))
                .as("and may go on editing them")
                .containsExactly("20", "25", "20", "20");
    }

    @Test
    void answers_and_releases_are_untouched_and_still_fit() throws Exception {
        Questionnaire questionnaire =
                new Questionnaire(core("national-opened"), "139", asked(bank(), "national-opened", "139"));
        byte[] card = HexFormat.of().parseHex(value("select encode(card, 'hex') from response"));
        Map<String, JsonNode> answers = Codebook.of(questionnaire).answers(card);
        assertThat(JSON.<JsonNode>valueToTree(answers)).isEqualTo(JSON.readTree(ANSWERS));
        assertThat(Codebook.of(questionnaire).paradata(card).language()).isEqualTo("fi");
        assertThat(value("select receipt_hash = sha256('receipt') from response"))
                .isEqualTo("t");
        assertThat(value("select row_count || ' ' || files from release")).isEqualTo("42 [{\"name\": \"data.csv\"}]");
        Map<String, JsonNode> given = new TreeMap<>(answers);
        given.put("wish", JSON.getNodeFactory().textNode(value("select text from free_text")));
        Answers accepted = AnswerCheck.check(questionnaire, given, Map.of("visits", "Sukulaisissa"));
        assertThat(accepted.coded()).isEqualTo(answers);
        assertThat(accepted.texts()).containsOnlyKeys("wish", "visits");
    }

    @Test
    void keys_are_an_operators() throws Exception {
        assertThat(value("""
                select concat_ws(' ', id, name, organisation_id, roles, secret_hash = sha256('secret'), expires_at)
                from access_key
                """)).isEqualTo("abcd first operator {OPERATOR} t");
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure().dataSource(postgres.getPostgresDatabase());
    }

    private static void store(String definition, String round, String stage) throws SQLException {
        execute(
                "insert into barometer select d ->> 'slug', d from (select ?::jsonb) as given (d) on conflict do nothing",
                definition);
        execute("""
                insert into round (barometer_slug, key, title, opens_at, closes_at, stage, municipalities)
                values (?::jsonb ->> 'slug', ?, '{"fi": "Kierros"}', '2025-03-01T08:00Z', '2025-04-01T08:00Z', ?, '{}')
                """, definition, round, stage);
    }

    private static void module(String round, String municipality, String questions) throws SQLException {
        execute("""
                insert into module (round_id, municipality_code, questions)
                select id, ?, ?::jsonb from round where dataset = 'national-' || ?
                """, municipality, questions, round);
    }

    private static String many(int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        "{\"type\": \"text\", \"key\": \"many%d\", \"text\": {\"fi\": \"?\"}, \"maxLength\": 9}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"questions\": [", "]}"));
    }

    private static Map<Reference, Question> bank() throws SQLException, IOException {
        Map<Reference, Question> bank = new LinkedHashMap<>();
        for (String document : column("select document from question_version order by question_key, version")) {
            Question question = read(document, Question.class);
            bank.put(Reference.to(question), question);
        }
        assertThat(column("select question_key || '@' || version from question_version"))
                .containsExactlyInAnyOrderElementsOf(
                        bank.keySet().stream().map(Reference::toString).toList());
        return bank;
    }

    private static Definition definition(String slug) throws SQLException, IOException {
        return read(value("select definition from barometer where slug = ?", slug), Definition.class);
    }

    private static Composition composition(String dataset) throws SQLException, IOException {
        return read(value("select composition from round where dataset = ?", dataset), Composition.class);
    }

    private static Core core(String dataset) throws SQLException, IOException {
        return read(value("select core_document from round where dataset = ?", dataset), Core.class);
    }

    private static List<String> module(String dataset, String municipality) throws SQLException {
        return column("""
                select unnest(m.question_references)
                from module m join round r on r.id = m.round_id where r.dataset = ? and m.municipality_code = ?
                """, dataset, municipality);
    }

    private static List<Question> asked(Map<Reference, Question> bank, String dataset, String municipality)
            throws SQLException {
        return module(dataset, municipality).stream()
                .map(Reference::parse)
                .map(bank::get)
                .toList();
    }

    /** A stored document, of which the model understands every word. */
    private static <T> T read(String document, Class<T> type) throws IOException {
        T read = new Canonical(document).as(type);
        assertThat(canonical(read)).isEqualTo(canonical(document));
        return read;
    }

    private static String canonical(Object document) {
        return Canonical.of(document).text();
    }

    private static String canonical(String json) throws IOException {
        return new JsonCanonicalizer(json).getEncodedString();
    }

    private static String value(String sql, String... parameters) throws SQLException {
        List<String> values = column(sql, parameters);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    private static List<String> column(String sql, String... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }

    private static void execute(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }
}
