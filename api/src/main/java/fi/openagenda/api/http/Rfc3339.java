package fi.openagenda.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads days and moments from text as RFC 3339 writes them, which is what the contract promises ({@code date} and
 * {@code date-time}). Jackson's own readers take numbers, arrays and other ways of ISO 8601 as well. They are replaced
 * whatever module has brought them, in whatever order.
 */
final class Rfc3339 extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    // java.time would take the 24th hour, too, which RFC 3339 has not.
    private static final String HOUR = "([01][0-9]|2[0-3])";
    private static final String MOMENT =
            DAY + "[Tt]" + HOUR + ":[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-]" + HOUR + ":[0-9]{2})";

    private static final Map<Class<?>, JsonDeserializer<?>> READERS = Map.of(
            LocalDate.class, new Reader<>(LocalDate.class, DAY, LocalDate::parse),
            OffsetDateTime.class, new Reader<>(OffsetDateTime.class, MOMENT, OffsetDateTime::parse),
            Instant.class,
                    new Reader<>(Instant.class, MOMENT, text -> OffsetDateTime.parse(text)
                            .toInstant()));

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
        return READERS.getOrDefault(type.getBeanClass(), deserializer);
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Pattern form;
        private final transient Function<String, T> parse;

        Reader(Class<T> type, String form, Function<String, T> parse) {
            super(type);
            this.form = Pattern.compile(form);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            String text = json.getText();
            if (form.matcher(text).matches()) {
                try {
                    return parse.apply(text);
                } catch (DateTimeException noSuchDay) {
                    // Told as every other text that is none.
                }
            }
            return (T) context.handleWeirdStringValue(handledType(), text, "not as in RFC 3339");
        }
    }
}
