package fi.openagenda.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.openagenda.export.format.DataDocument.Cell;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CellSerializerTest {

    private static final Cell SHOWN = new Cell(
            "a1",
            "139",
            "age+gender",
            "18-29",
            "f",
            "agree",
            120,
            45,
            new BigDecimal("37.5"),
            new BigDecimal("36.9"),
            new BigDecimal("3.21"),
            new BigDecimal("29.1"),
            new BigDecimal("46.4"),
            new BigDecimal("-2.0"),
            Trend.Flag.BREAK,
            "A",
            "F",
            "2",
            "3",
            "4");

    private static final Cell WITHHELD = new Cell(
            "a1", "139", "total", "_T", "_T", "agree", null, null, null, null, null, null, null, null, null, "Q", "C",
            null, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Beside(String round, @JsonUnwrapped Cell cell) {}

    @Test
    void writes_every_member_in_its_order() throws ReflectiveOperationException {
        JsonNode json = JSON.valueToTree(SHOWN);
        assertThat(names(json))
                .isEqualTo(components().map(RecordComponent::getName).toList());
        for (RecordComponent component : components().toList()) {
            JsonNode member = JSON.valueToTree(component.getAccessor().invoke(SHOWN));
            assertThat(json.get(component.getName())).isEqualTo(member);
        }
    }

    @Test
    void writes_nothing_as_null() {
        JsonNode json = JSON.valueToTree(WITHHELD);
        assertThat(names(json)).hasSize(20);
        assertThat(json.get("n").isNull()).isTrue();
        assertThat(json.get("share").isNull()).isTrue();
        assertThat(json.get("changeFlag").isNull()).isTrue();
        assertThat(json.get("q1").isNull()).isTrue();
    }

    @Test
    void writes_the_members_among_those_of_a_larger_object() {
        JsonNode json = JSON.valueToTree(new Beside("2026", SHOWN));
        assertThat(names(json)).startsWith("round", "question", "area").hasSize(21);
    }

    private static Stream<RecordComponent> components() {
        return Stream.of(Cell.class.getRecordComponents());
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
