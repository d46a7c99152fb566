package fi.openagenda.export.estimate;

import static fi.openagenda.export.SharedFile.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KishTest {

    @ParameterizedTest
    @ValueSource(strings = {"R1", "R2"})
    void design_effect_and_effective_size_are_those_of_r(String round) {
        Barometer barometer = new Barometer(round);
        JsonNode expected = json("oracle/expected_scalars.json").get("kish_" + round);
        Map.of("post", "w_post", "rake", "w_rake", "trim", "w_trim").forEach((name, column) -> {
            Kish kish = barometer.unweighted().with(barometer.weights(column)).kish();
            assertThat(kish.respondents()).isEqualTo(expected.get(name).get(0).asInt());
            assertThat(kish.sum()).isCloseTo(expected.get(name).get(1).asDouble(), within(1e-8));
            assertThat(kish.designEffect()).isCloseTo(expected.get(name).get(2).asDouble(), within(1e-8));
            assertThat(kish.effective()).isCloseTo(expected.get(name).get(3).asDouble(), within(1e-8));
        });
    }

    @Test
    void equal_weights_cost_nothing_whatever_they_are() {
        Kish kish = Weighting.equal(3, 4).with(new double[] {2.5, 2.5}).kish();
        assertThat(kish.designEffect()).isEqualTo(1);
        assertThat(kish.effective()).isEqualTo(7);
    }

    @Test
    void nobody_tells_nothing() {
        Kish kish = Weighting.equal(0).kish();
        assertThat(kish.designEffect()).isEqualTo(1);
        assertThat(kish.effective()).isZero();
    }
}
