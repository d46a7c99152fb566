package fi.openagenda.api.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import fi.openagenda.model.Fault;
import fi.openagenda.model.question.Reference;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the JSON reader found wrong with a body, in words that do not show how we are built. */
final class JsonFault {

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(String.class, "Must be a string."),
            Map.entry(int.class, "Must be a whole number."),
            Map.entry(Integer.class, "Must be a whole number."),
            Map.entry(boolean.class, "Must be true or false."),
            Map.entry(Boolean.class, "Must be true or false."),
            Map.entry(LocalDate.class, "Must be a day as RFC 3339 writes it, such as “2026-01-19”."),
            Map.entry(Instant.class, "Must be a moment as RFC 3339 writes it, such as “2026-01-19T10:00:00+02:00”."),
            Map.entry(Reference.class, "Must name a version of a question, such as library-satisfaction@2."));

    private JsonFault() {}

    /** The reader's exception behind a refusal of the framework. */
    static Optional<JacksonException> in(WebApplicationException fault) {
        return fault.getCause() instanceof JacksonException reading ? Optional.of(reading) : Optional.empty();
    }

    static Problem problem(JacksonException fault) {
        JacksonException cause =
                fault.getCause() instanceof JacksonException reading && !(reading instanceof JsonMappingException)
                        ? reading
                        : fault;
        if (cause instanceof InputCoercionException && fault instanceof JsonMappingException in) {
            return misshapen(in, "The number is too large.");
        }
        if (!(cause instanceof JsonMappingException mapping)) {
            List<Fault> place = cause instanceof StreamConstraintsException && fault instanceof JsonMappingException in
                    ? List.of(Fault.at(pointer(in), excess(cause)))
                    : List.of();
            return Problem.of(ProblemType.MALFORMED_JSON, Optional.of(malformed(cause)), place);
        }
        if (mapping.getOriginalMessage().startsWith("Trailing token")) {
            return Problem.of(ProblemType.MALFORMED_JSON, "Something follows the document.");
        }
        return misshapen(mapping, detail(mapping));
    }

    private static Problem misshapen(JsonMappingException fault, String detail) {
        return Problem.of(ProblemType.INVALID_BODY, Optional.empty(), List.of(Fault.at(pointer(fault), detail)));
    }

    private static String malformed(JacksonException fault) {
        String reason = fault instanceof StreamConstraintsException
                ? excess(fault)
                : fault.getOriginalMessage().contains("Duplicate") ? "A name is there twice" : "It is broken";
        return fault instanceof JsonProcessingException processing && hasPlace(processing)
                ? "%s at line %d, column %d."
                        .formatted(
                                reason,
                                processing.getLocation().getLineNr(),
                                processing.getLocation().getColumnNr())
                : reason + ".";
    }

    /** Which of the limits of the reader was passed; they are told by the page of problems. */
    private static String excess(JacksonException fault) {
        String message = fault.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return "It is nested too deep";
        }
        return message.startsWith("String")
                ? "A string is too long"
                : message.startsWith("Number") ? "A number is too long" : "A name is too long";
    }

    private static boolean hasPlace(JsonProcessingException fault) {
        return fault.getLocation() != null && fault.getLocation().getLineNr() > 0;
    }

    private static String pointer(JsonMappingException fault) {
        String path = fault.getPath().stream()
                .map(step -> step.getFieldName() != null ? Fault.segment(step.getFieldName()) : "/" + step.getIndex())
                .collect(Collectors.joining());
        return isNull(fault) ? path + Fault.segment(fault.getCause().getMessage()) : path;
    }

    /** Records refuse null for what they must have, and name it. */
    private static boolean isNull(JsonMappingException fault) {
        return fault instanceof ValueInstantiationException
                && fault.getCause() instanceof NullPointerException missing
                && missing.getMessage() != null;
    }

    private static String detail(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return "There is no such member.";
        }
        if (isNull(fault)) {
            return "Must not be null.";
        }
        if (fault instanceof MismatchedInputException mismatched) {
            String message = mismatched.getOriginalMessage();
            if (message.startsWith("Missing required creator property")) {
                return "The member “%s” is missing.".formatted(message.split("'")[1]);
            }
            if (message.contains("missing type id")) {
                return "The member “type” is missing.";
            }
            if (mismatched instanceof InvalidNullException) {
                return "Must not be null.";
            }
            if (message.contains("as a subtype of") || message.contains("known type ids")) {
                return "There is no such type; see the documentation.";
            }
            if (mismatched instanceof InvalidTypeIdException) {
                return "Has none of the forms that it may have; see the documentation.";
            }
        }
        return expected(target(fault));
    }

    private static Class<?> target(JsonMappingException fault) {
        if (fault instanceof ValueInstantiationException instantiation) {
            return instantiation.getType().getRawClass();
        }
        return fault instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null
                ? mismatched.getTargetType()
                : Object.class;
    }

    private static String expected(Class<?> target) {
        if (target.isEnum()) {
            return "Must be one of: %s."
                    .formatted(Arrays.stream(target.getFields())
                            .filter(Field::isEnumConstant)
                            .map(JsonFault::nameOf)
                            .collect(Collectors.joining(", ")));
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "Must be an array.";
        }
        return Optional.ofNullable(EXPECTED.get(target))
                .orElse(
                        target.isRecord() || Map.class.isAssignableFrom(target)
                                ? "Must be an object."
                                : "Has the wrong type, or a value that cannot be.");
    }

    private static String nameOf(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }
}
