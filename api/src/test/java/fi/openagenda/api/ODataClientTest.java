package fi.openagenda.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.olingo.client.api.EdmEnabledODataClient;
import org.apache.olingo.client.api.communication.ODataClientErrorException;
import org.apache.olingo.client.api.communication.ODataServerErrorException;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.api.domain.ClientEntitySet;
import org.apache.olingo.client.api.domain.ClientProperty;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeException;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.format.ContentType;
import org.junit.jupiter.api.Test;

/** A client of OData that others have written (Apache Olingo) finds out what there is, and reads it page by page. */
@QuarkusTest
class ODataClientTest {

    @TestHTTPResource("/odata/v1/")
    URI root;

    @Test
    void a_client_finds_the_sets_and_reads_every_figure_of_the_published_file() throws Exception {
        Story story = published();
        EdmEnabledODataClient client = ODataClientFactory.getEdmEnabledClient(root.toString(), ContentType.JSON);
        assertThat(client.getRetrieveRequestFactory()
                        .getServiceDocumentRequest(root.toString())
                        .execute()
                        .getBody()
                        .getEntitySetNames())
                .contains("Observations", "Datasets", "Questions", "Areas");
        List<ClientEntity> entities = read(client, "dataset eq '%s'".formatted(story.dataset()));
        List<CSVRecord> lines = lines(data(story));
        requireSame(entities, lines);
        assertThat(lines).hasSizeGreaterThan(50);
        // What differs in one digit, or is withheld in one of them alone, is seen.
        assertThatThrownBy(() -> requireSame(entities, lines(data(story).replaceFirst(",0\\.500000,", ",0.500001,"))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> requireSame(entities, lines(data(story).replaceFirst(",20,10,", ",,10,"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_client_asks_for_some_of_it() throws Exception {
        Story story = published();
        EdmEnabledODataClient client = ODataClientFactory.getEdmEnabledClient(root.toString(), ContentType.JSON);
        List<ClientEntity> entities = read(
                client,
                "dataset eq '%s' and (question eq 'life' or question eq 'trust') and area eq '139'"
                        .formatted(story.dataset()));
        requireSame(
                entities,
                lines(data(story)).stream()
                        .filter(line -> List.of("life", "trust").contains(line.get("question")))
                        .filter(line -> line.get("area").equals("139"))
                        .toList());
    }

    @Test
    void a_client_takes_types_from_the_model() {
        Story story = published();
        String model = given().urlEncodingEnabled(false).get(root + "$metadata").asString();
        String filter = "dataset eq '%s' and question eq 'life' and area eq '139' and breakdown eq '_T'"
                .formatted(story.dataset());
        requireTypes(read(with(model), filter));
        String spoilt = model.replace("Name=\"share\" Type=\"Edm.Decimal\"", "Name=\"share\" Type=\"Edm.Single\"");
        assertThat(spoilt).isNotEqualTo(model);
        assertThatThrownBy(() -> requireTypes(read(with(spoilt), filter))).isInstanceOf(AssertionError.class);
    }

    private static void requireTypes(List<ClientEntity> entities) {
        assertThat(entities).isNotEmpty().allSatisfy(entity -> {
            assertThat(kind(entity, "count")).isEqualTo(EdmPrimitiveTypeKind.Int32);
            assertThat(kind(entity, "share")).isEqualTo(EdmPrimitiveTypeKind.Decimal);
            assertThat(kind(entity, "generated_at")).isEqualTo(EdmPrimitiveTypeKind.DateTimeOffset);
        });
    }

    private static EdmPrimitiveTypeKind kind(ClientEntity entity, String property) {
        return entity.getProperty(property).getPrimitiveValue().getTypeKind();
    }

    @Test
    void a_client_understands_what_is_wrong() {
        EdmEnabledODataClient client = ODataClientFactory.getEdmEnabledClient(root.toString(), ContentType.JSON);
        assertThatThrownBy(() -> read(client, "colour eq 'red'"))
                .isInstanceOfSatisfying(ODataClientErrorException.class, fault -> {
                    assertThat(fault.getStatusLine().getStatusCode()).isEqualTo(400);
                    assertThat(fault.getODataError().getCode()).isEqualTo("invalid-query");
                    assertThat(fault.getODataError().getMessage()).contains("$filter", "colour");
                });
        assertThatThrownBy(() -> read(client, "n gt 100"))
                .isInstanceOfSatisfying(ODataServerErrorException.class, fault -> assertThat(fault.getMessage())
                        .contains("501"));
    }

    private EdmEnabledODataClient with(String model) {
        Edm edm = ODataClientFactory.getClient()
                .getReader()
                .readMetadata(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        return ODataClientFactory.getEdmEnabledClient(root.toString(), edm, null, ContentType.JSON);
    }

    private List<ClientEntity> read(EdmEnabledODataClient client, String filter) {
        List<ClientEntity> entities = new ArrayList<>();
        URI next = client.newURIBuilder(root.toString())
                .appendEntitySetSegment("Observations")
                .filter(filter)
                .build();
        while (next != null) {
            var request = client.getRetrieveRequestFactory().getEntitySetRequest(next);
            request.setPrefer(client.newPreferences().maxPageSize(17));
            ClientEntitySet page = request.execute().getBody();
            assertThat(page.getEntities()).hasSizeLessThanOrEqualTo(17);
            entities.addAll(page.getEntities());
            next = page.getNext();
        }
        return entities;
    }

    private static void requireSame(List<ClientEntity> entities, List<CSVRecord> lines) throws Exception {
        assertThat(entities).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Object> expected = new HashMap<>();
            Map<String, Object> read = new HashMap<>();
            for (Column column : Dictionary.data()) {
                expected.put(column.name(), expected(column, lines.get(i).get(column.name())));
                read.put(column.name(), value(column, entities.get(i).getProperty(column.name())));
            }
            assertThat(read).isEqualTo(expected);
        }
    }

    private static Object expected(Column column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case INTEGER, YEAR -> Integer.valueOf(cell);
            case DECIMAL -> new BigDecimal(cell).stripTrailingZeros();
            case DATETIME -> Instant.parse(cell);
            case BOOLEAN, STRING -> cell;
        };
    }

    private static Object value(Column column, ClientProperty property) throws EdmPrimitiveTypeException {
        if (property.hasNullValue()) {
            return "";
        }
        return switch (column.type()) {
            case INTEGER, YEAR -> property.getPrimitiveValue().toCastValue(Integer.class);
            case DECIMAL ->
                property.getPrimitiveValue().toCastValue(BigDecimal.class).stripTrailingZeros();
            case DATETIME ->
                property.getPrimitiveValue().toCastValue(Timestamp.class).toInstant();
            case BOOLEAN, STRING -> property.getPrimitiveValue().toCastValue(String.class);
        };
    }

    private static String data(Story story) {
        return given().get(story.release() + "/data.csv").asString();
    }

    private static List<CSVRecord> lines(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static Story published() {
        return Story.begin()
                .open("139")
                .answered(10, "139", Map.of("age", "young", "life", 1))
                .answered(10, "139", Map.of("age", "old", "life", 5))
                .published();
    }
}
