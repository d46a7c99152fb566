package fi.openagenda.model.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final Code CODE = new Code("01AB2CDEFGHJKMNP");

    @Test
    void people_see_groups_of_four() {
        assertThat(CODE).hasToString("01AB-2CDE-FGHJ-KMNP");
        assertThat(Code.read(CODE.toString())).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01AB-2CDE-FGHJ-KMNP",
                "01ab2cdefghjkmnp",
                " 01ab 2cde\tfghj kmnp ",
                "OIAB-2CDE-FGHJ-KMNP",
                "olab-2cde-fghj-kmnp",
                "0-1-A-B-2CDE-FGHJ-KMNP"
            })
    void what_people_type_is_read_leniently(String typed) {
        assertThat(Code.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01AB-2CDE-FGHJ-KMN",
                "01AB-2CDE-FGHJ-KMNPQ",
                "U1AB-2CDE-FGHJ-KMNP",
                "01AB_2CDE_FGHJ_KMNP",
                "01AB-2CDE-FGHJ-KMNÄ"
            })
    void what_can_be_no_code_is_none(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }

    @Test
    void no_two_are_alike() {
        Set<Code> codes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Code code = Code.random();
            assertThat(Code.read(code.toString())).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(1000);
    }
}
