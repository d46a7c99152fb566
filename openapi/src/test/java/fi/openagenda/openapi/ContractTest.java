package fi.openagenda.openapi;

import static fi.openagenda.openapi.Samples.answer;
import static fi.openagenda.openapi.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    private static final String PROBLEM = "application/problem+json";

    private final Contract contract = new Contract(Document.parse(Samples.YAML));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key':'a','state':'open'}",
                "{'key':'a','state':'open','title':{'fi':'Kevät','sme':'Giđđa'}}",
                "{'key':'a','state':'open','origin':null}",
                "{'key':'a','state':'open','origin':{'source':'x'}}",
                "{'key':'a','state':'open','opensAt':'2026-03-02T08:00:00+02:00'}",
                "{'key':'a','state':'open','id':'123e4567-e89b-12d3-a456-426614174000','home':'https://example.org/a'}",
                "{'key':'a','state':'open','release':{'number':1,'issued':'2026-03-02T06:00:00Z'}}",
                "{'key':'a','state':'open','questions':[{'type':'scale','key':'q1','max':5}]}",
                "{'key':'a','state':'open','questions':[{'type':'text','key':'q1','maxLength':5}]}",
            })
    void an_answer_as_described_passes(String body) {
        assertThat(contract.faults(json("/v1/rounds/a", 200, quoted(body)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'state':'open'}                                              | #/key: required, but missing",
                "{'key':1,'state':'open'}                                      | #/key: integer found, string expected",
                "{'key':'a','state':'ajar'}                                    | #/state: does not have a value in",
                "{'key':'a','state':'open','ip':'x'}                           | #/ip: the contract does not name",
                "{'key':'a','state':'open','title':{'fi':1}}                   | #/title/fi: integer found",
                "{'key':'a','state':'open','id':'seven'}                       | #/id: does not match the uuid",
                "{'key':'a','state':'open','home':'a b'}                       | #/home: does not match the uri",
                "{'key':'a','state':'open','opensAt':'2026-03-02'}             | #/opensAt: does not match the date-time",
                "{'key':'a','state':'open','origin':{'ip':'x'}}                | #/origin/ip: the contract does not name",
                "{'key':'a','state':'open','release':{'number':1,'ip':'x'}}    | #/release/ip: the contract does not",
                "{'key':'a','state':'open','release':{'number':1,'issued':'x'}}| #/release/issued: does not match",
                "{'key':'a','state':'open','questions':[{'type':'scale','key':'q','ip':1}]}| #/questions/0/ip: the contract",
                "{'key':'a','state':'open','questions':[{'type':'text','key':'q','max':1}]}| #/questions/0/max: the contract",
                "{'key':'a','state':'open','questions':[{'type':'scale'}]}     | #/questions/0/key: required",
                "{'key':'a','state':'open','questions':[{'type':'map','key':'q'}]}| #/questions/0/type: does not have",
                "{'key':'a','state':'open','questions':[{'key':'q'}]}          | #/questions/0/type: required",
                "{'key':'a','key':'b','state':'open'}                          | #: the body is not JSON",
            })
    void a_body_outside_the_schema_is_told_by_its_pointer(String body, String fault) {
        assertThat(contract.faults(json("/v1/rounds/a", 200, quoted(body))))
                .singleElement()
                .asString()
                .startsWith("getRound (GET /v1/rounds/{key}) answered 200 application/json: " + fault);
    }

    @Test
    void a_fault_deep_in_a_list_is_found() {
        var body = quoted("{'items':[{'key':'a','state':'open'},{'key':'b','state':'open','ip':'x'}],'next':null}");
        assertThat(contract.faults(json("/v1/rounds", 200, body)))
                .containsExactly("listRounds (GET /v1/rounds) answered 200 application/json: "
                        + "#/items/1/ip: the contract does not name this property");
    }

    @Test
    void an_unknown_status_is_a_fault() {
        assertThat(contract.faults(json("/v1/rounds/a", 418, "{}")))
                .singleElement()
                .asString()
                .contains("getRound", "418", "names only 200, 304, 404");
    }

    @Test
    void a_default_response_names_no_status_but_a_literal_range_does() {
        assertThat(contract.faults(answer("POST", "/v1/rounds", 500, PROBLEM, "{}")))
                .singleElement()
                .asString()
                .contains("names only 201, 4XX, default");
        assertThat(contract.faults(
                        answer("POST", "/v1/rounds", 422, PROBLEM, quoted("{'type':'/problems','status':422}"))))
                .isEmpty();
    }

    @Test
    void a_wrong_media_type_is_a_fault() {
        assertThat(contract.faults(answer("GET", "/v1/rounds/a", 200, "text/html", "<p>")))
                .singleElement()
                .asString()
                .contains("text/html: the contract names only application/json");
    }

    @Test
    void a_literal_segment_wins_over_a_parameter() {
        assertThat(contract.operation("GET", "/v1/rounds/latest/data.csv").map(Operation::name))
                .hasValue("downloadLatest");
        assertThat(contract.operation("GET", "/v1/rounds/7/data.csv").map(Operation::name))
                .hasValue("downloadFile");
        assertThat(contract.faults(answer("GET", "/v1/rounds/7/data.csv", 200, "text/csv; header=present", "a,b")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1/secrets", "/v1", "/v1/rounds/a/b/c", "/v1/rounds/"})
    void an_unknown_path_may_only_say_that_there_is_nothing(String path) {
        assertThat(contract.faults(json(path, 200, "{}")))
                .singleElement()
                .asString()
                .contains("does not name GET " + path);
        assertThat(contract.faults(json(path, 404, "{}")))
                .singleElement()
                .asString()
                .contains(PROBLEM);
        assertThat(contract.faults(answer("GET", path, 404, PROBLEM, quoted("{'type':'/problems#a','status':404}"))))
                .isEmpty();
    }

    @Test
    void a_method_that_is_not_named_is_refused() {
        var problem = quoted("{'type':'/problems#a','status':405}");
        assertThat(contract.faults(answer("DELETE", "/v1/rounds/a", 405, PROBLEM, problem)))
                .isEmpty();
        assertThat(contract.faults(answer("DELETE", "/v1/rounds/a", 204, "", "")))
                .isNotEmpty();
    }

    @Test
    void a_head_answer_is_judged_as_get_without_a_body() {
        assertThat(contract.faults(answer("HEAD", "/v1/rounds/a", 200, "", ""))).isEmpty();
        assertThat(contract.faults(answer("HEAD", "/v1/rounds/a", 500, "", ""))).isNotEmpty();
        assertThat(contract.faults(answer("HEAD", "/v1/rounds/a", 200, "", "{}")))
                .isNotEmpty();
        assertThat(contract.faults(answer("GET", "/v1/rounds/a", 304, "", ""))).isEmpty();
        assertThat(contract.faults(answer("POST", "/v1/rounds", 201, "", "made")))
                .isNotEmpty();
        assertThat(contract.faults(answer("GET", "/v1/rounds/a", 200, "", ""))).isNotEmpty();
        assertThat(contract.faults(answer("GET", "/v1/rounds/a", 200, "application/json", "")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/", "/q/health", "/docs", "/openapi", "/problems", "/page.css", "/v10"})
    void what_the_contract_has_no_business_with_is_let_through(String path) {
        assertThat(contract.faults(answer("GET", path, 200, "text/html", "<p>")))
                .isEmpty();
        assertThat(contract.faults(answer("OPTIONS", "/v1/rounds", 200, "", "")))
                .isEmpty();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
