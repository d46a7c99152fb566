package fi.openagenda.api.pxweb;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client of PxWeb asks of a table. Clients add members of their own, which are passed over.
 *
 * @param query what is wanted of each variable
 * @param response how it is to be answered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PxQuery(List<Variable> query, Optional<Answer> response) {

    /** What is wanted of a variable. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variable(String code, Optional<Selection> selection) {

        Variable {
            code = code == null ? "" : code;
            selection = selection == null ? Optional.empty() : selection;
        }
    }

    /**
     * Which values.
     *
     * @param filter item, all or top
     * @param values codes, a pattern with {@code *}, or a number
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Selection(String filter, List<String> values) {

        Selection {
            filter = filter == null ? "" : filter;
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    /** How it is to be answered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(Optional<String> format) {

        Answer {
            format = format == null ? Optional.empty() : format;
        }
    }

    PxQuery {
        query = query == null ? List.of() : List.copyOf(query);
        response = response == null ? Optional.empty() : response;
    }

    /** The format asked for; px, if nothing is said, as PxWeb does. */
    String format() {
        return response.flatMap(Answer::format).orElse("px").toLowerCase(Locale.ROOT);
    }
}
