package fi.openagenda.api.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import fi.openagenda.model.Fault;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the JSON reader found wrong with a body, in words that do not show how we are built. */
final class JsonFault {

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
        if (!(cause instanceof JsonMappingException mapping)) {
            return Problem.of(ProblemType.MALFORMED_JSON, malformed(cause));
        }
        if (mapping.getOriginalMessage().startsWith("Trailing token")) {
            return Problem.of(ProblemType.MALFORMED_JSON, "Something follows the document.");
        }
        return Problem.of(
                ProblemType.INVALID_BODY, Optional.empty(), List.of(Fault.at(pointer(mapping), detail(mapping))));
    }

    private static String malformed(JacksonException fault) {
        String reason = fault instanceof StreamConstraintsException
                ? "Something in it is nested too deep or too long"
                : fault.getOriginalMessage().contains("Duplicate") ? "A name is there twice" : "It is broken";
        return fault instanceof JsonProcessingException processing && hasPlace(processing)
                ? "%s at line %d, column %d."
                        .formatted(
                                reason,
                                processing.getLocation().getLineNr(),
                                processing.getLocation().getColumnNr())
                : reason + ".";
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
            if (mismatched.getTargetType() == LocalDate.class) {
                return "Must be a day as RFC 3339 writes it, such as “2026-01-19”.";
            }
            if (mismatched.getTargetType() == Instant.class) {
                return "Must be a moment as RFC 3339 writes it, such as “2026-01-19T10:00:00+02:00”.";
            }
            String message = mismatched.getOriginalMessage();
            if (message.startsWith("Missing required creator property")) {
                return "The member “%s” is missing.".formatted(message.split("'")[1]);
            }
            if (message.contains("missing type id")) {
                return "The member “type” is missing.";
            }
            if (message.contains("as a subtype of") || message.contains("known type ids")) {
                return "There is no such type; see the documentation.";
            }
        }
        return "Has the wrong type, or a value that cannot be.";
    }
}
