package fi.openagenda.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sdmxdl.Connection;
import sdmxdl.DataSet;
import sdmxdl.DatabaseRef;
import sdmxdl.Flow;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** A client of PxWeb that others have written (sdmx-dl, of the National Bank of Belgium) reads a table. */
@QuarkusTest
class PxWebClientTest {

    @TestHTTPResource("/pxweb/api/v1/en")
    URI api;

    @BeforeAll
    static void enable() {
        System.setProperty("enablePxWebDriver", "true");
    }

    @Test
    void a_client_finds_a_table_and_reads_it() throws IOException {
        Story story = Story.begin();
        Edition.open(story, "first", "2026-01-05T08:00:00+02:00", "139")
                .answered(10, "139", Map.of("life", 1))
                .answered(10, "139", Map.of("life", 5))
                .published();
        Edition.open(story, "second", "2026-02-05T08:00:00+02:00", "139")
                .answered(5, "139", Map.of("life", 1))
                .answered(15, "139", Map.of("life", 5))
                .published();
        WebSource source = WebSource.builder()
                .id("OPEN_AGENDA")
                .driver("PX_PXWEB")
                .endpoint(api)
                .build();
        DatabaseRef database = DatabaseRef.parse(story.slug());
        try (Connection client = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.ANY)) {
            assertThat(client.getDatabases()).anyMatch(found -> found.getRef().equals(database));
            Flow life = client.getFlows(database).stream()
                    .filter(flow -> flow.getName().equals("How is life?"))
                    .findFirst()
                    .orElseThrow();
            Structure structure = client.getMeta(database, life.getRef()).getStructure();
            assertThat(structure.getDimensions())
                    .extracting("id")
                    .containsExactly("area", "group", "answer", "contents");
            DataSet data = client.getData(
                    database,
                    life.getRef(),
                    Query.builder().key(Key.parse("139._T.5.count")).build());
            List<Series> series = data.getData().stream().toList();
            assertThat(series).hasSize(1);
            assertThat(series.get(0).getObs().stream()
                            .collect(Collectors.toMap(obs -> obs.getPeriod().toString(), obs -> obs.getValue())))
                    .hasSize(2)
                    .containsValues(10.0, 15.0);
        }
    }
}
