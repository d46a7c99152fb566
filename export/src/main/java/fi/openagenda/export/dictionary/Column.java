package fi.openagenda.export.dictionary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.language.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a published CSV file. A cell without a value is empty.
 *
 * @param name in the header
 * @param type of its cells
 * @param required whether no cell is empty
 * @param key whether it is one of those by which a line is found
 * @param labelled whether only files with labels have it
 * @param minimum least number
 * @param maximum most
 * @param unit what is counted or measured
 * @param codes all that it may hold, in order; empty where there are others
 * @param property IRI of the property of a vocabulary that it is
 * @param title its name for people
 * @param description what it means
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataColumn", description = "A column of a published CSV file. A cell without a value is empty.")
public record Column(
        @Schema(required = true, description = "In the header.")
        String name,

        @Schema(required = true, description = "Type of its cells.")
        Type type,

        @Schema(required = true, description = "Whether no cell is empty.")
        boolean required,

        @Schema(required = true, description = "Whether it is one of those by which a line is found.")
        boolean key,

        @JsonIgnore @Schema(hidden = true) boolean labelled,

        @Schema(description = "Least number.") Optional<BigDecimal> minimum,

        @Schema(description = "Most.") Optional<BigDecimal> maximum,

        @Schema(description = "What is counted or measured.")
        Optional<Code> unit,

        @Schema(description = "All that it may hold, in order; not there where there are others.")
        List<Code> codes,

        @Schema(description = "IRI of the property of a vocabulary that it is.")
        Optional<String> property,

        @Schema(required = true, description = "Its name for people.")
        Words title,

        @Schema(required = true, description = "What it means.")
        Words description) {

    /** What a cell holds, as CSV on the Web and Table Schema know it too. */
    @Schema(
            name = "DataColumnType",
            description = "What a cell holds. datetime: RFC 3339. boolean: true or false.",
            enumeration = {"string", "integer", "decimal", "boolean", "datetime", "year"})
    public enum Type {
        /** Text, codes among it. */
        @JsonProperty("string")
        STRING,
        /** A whole number. */
        @JsonProperty("integer")
        INTEGER,
        /** A number with a decimal point and no exponent. */
        @JsonProperty("decimal")
        DECIMAL,
        /** {@code true} or {@code false}. */
        @JsonProperty("boolean")
        BOOLEAN,
        /** RFC 3339. */
        @JsonProperty("datetime")
        DATETIME,
        /** Four digits. */
        @JsonProperty("year")
        YEAR;

        /** As documents carry it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
