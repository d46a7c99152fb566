package fi.openagenda.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 8785. */
class CanonicalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_first_example() throws JsonProcessingException {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** The emoji comes before the Hebrew letter: its first half does. */
    @Test
    void keys_are_in_the_order_of_utf_16() throws JsonProcessingException {
        assertThat(canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** Of appendix B, and what ends in zeros. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "becbf647612f3696, -0.0000033333333333333333",
        "4059000000000000, 100"
    })
    void numbers_are_as_short_as_they_can_be(String bits, String text) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(Canonical.of(List.of(number)).text()).isEqualTo("[%s]".formatted(text));
    }

    @ParameterizedTest
    @CsvSource({"'\\b', '\\b'", "'\\u001F', '\\u001f'", "'\\/', '/'", "'\\u007f', '\u007f'", "'\\u2028', '\u2028'"})
    void escapes_are_used_only_where_they_must_be(String escaped, String text) throws JsonProcessingException {
        assertThat(canonical("[\"%s\"]".formatted(escaped))).isEqualTo("[\"%s\"]".formatted(text));
    }

    @Test
    void it_is_the_same_however_a_document_was_written() throws JsonProcessingException {
        Canonical one = Canonical.of(JSON.readTree("{\"b\": [1.0, {\"d\": 1, \"c\": 2}], \"a\": \"\\u00e4\"}"));
        Canonical other = Canonical.of(JSON.readTree("{\"a\":\"ä\",\"b\":[1,{\"c\":2.0,\"d\":1}]}"));
        assertThat(one).isEqualTo(other);
        assertThat(one.bytes()).hasSize(one.text().length() + 1);
        assertThat(new Canonical("{}").sha256())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void times_and_what_is_missing_are_written_as_everywhere() {
        assertThat(Canonical.of(Map.of("at", Instant.EPOCH, "nothing", Optional.empty()))
                        .text())
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"nothing\":null}");
    }

    private static String canonical(String json) throws JsonProcessingException {
        return Canonical.of(JSON.readTree(json)).text();
    }
}
