package fi.openagenda.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractStyleTest {

    @Test
    void the_published_contract_is_in_style() {
        assertThat(ContractStyle.faults(Document.published())).isEmpty();
    }

    @Test
    void the_sample_is_in_style() {
        assertThat(ContractStyle.faults(Document.parse(Samples.YAML))).isEmpty();
    }

    /** One change to the sample a line, and what must be said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operationId: getRound        | operationId: get_round        | no operationId in camelCase; name the",
                "operationId: getRound        | x-nothing: true               | GET /v1/rounds/{key} has no operationId",
                "operationId: getRound        | operationId: listRounds       | of two operations; rename",
                "summary: One round           | x-nothing: true               | no summary; add @Operation",
                "tags: [Rounds]               | x-nothing: true               | no tag; add @Tag",
                "/v1/rounds/{key}:            | /v1/my_rounds/{key}:          | segment my_rounds; write it in kebab-case",
                "/v1/rounds/{key}:            | /v1/round/{key}:              | collection round; write it in the plural",
                "/v1/rounds/{key}:            | /v1/rounds/{id}:              | does not declare its path parameter id; add",
                "description: The round's key | x-nothing: true               | undescribed parameter key; add @Parameter",
                "name: file                   | name: File                    | parameter File; write it in camelCase",
                "application/problem+json     | application/json              | something else than application/problem+json",
                "application/json:            | '\"*/*\":'                    | as */*; name the media type with @Produces",
                "'{$ref: ''#/components/schemas/RoundPage''}' | '{type: array}' | bare array; wrap it in Page",
                "'{$ref: ''#/components/schemas/RoundPage''}' | '{type: object}' | says nothing; return a record",
                "'{$ref: ''#/components/schemas/RoundPage''}' | {}             | says nothing; return a record",
                "'schemas/RoundPage'''        | 'schemas/Origin'''            | a list without items; wrap it in Page",
                "description: One question    | title: Question               | Question has no description; add @Schema",
                "opensAt:                     | opens_at:                     | Round has the property opens_at; write it",
            })
    void a_breach_is_told_with_its_remedy(String good, String bad, String message) {
        assertThat(Samples.YAML).contains(good);
        var faulty = Samples.YAML.replace(good, bad);
        assertThat(ContractStyle.faults(Document.parse(faulty)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).endsWith("."))
                .anySatisfy(fault -> assertThat(fault).contains(message));
    }

    @Test
    void a_stream_of_which_nothing_is_said_is_told() {
        var faulty = Samples.YAML.replace("RoundPage", "StreamingOutput");
        assertThat(ContractStyle.faults(Document.parse(faulty)))
                .singleElement()
                .asString()
                .contains("listRounds", "says nothing");
    }

    @Test
    void a_reference_to_nothing_is_told() {
        var faulty = Samples.YAML.replace("schemas/RoundPage", "schemas/Gone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractStyle.faults(Document.parse(faulty)))
                .withMessageContaining("points at nothing");
    }

    @Test
    void an_empty_document_is_no_contract() {
        assertThatIllegalArgumentException().isThrownBy(() -> Document.parse("openapi: 3.1.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.parse("a: [b"));
    }
}
