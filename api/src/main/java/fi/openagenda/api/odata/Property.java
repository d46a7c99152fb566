package fi.openagenda.api.odata;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.openagenda.export.dictionary.Column;
import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;

/**
 * A property of entities.
 *
 * @param name as columns of files are named
 * @param type what it holds
 * @param key whether it is one of those by which an entity is found
 * @param required whether every entity has it
 */
record Property(String name, EdmPrimitiveTypeKind type, boolean key, boolean required) {

    /** A column of the published data. */
    static Property of(Column column) {
        EdmPrimitiveTypeKind type =
                switch (column.type()) {
                    case STRING -> EdmPrimitiveTypeKind.String;
                    case INTEGER, YEAR -> EdmPrimitiveTypeKind.Int32;
                    case DECIMAL -> EdmPrimitiveTypeKind.Decimal;
                    case BOOLEAN -> EdmPrimitiveTypeKind.Boolean;
                    case DATETIME -> EdmPrimitiveTypeKind.DateTimeOffset;
                };
        return new Property(column.name(), type, column.key(), column.required());
    }

    /** What the column of the published data is that has this name, among entities that it does not tell apart. */
    static Property of(String column) {
        Property property = of(Dictionary.column(column));
        return new Property(property.name, property.type, false, property.required);
    }

    static Property key(String name) {
        return new Property(name, EdmPrimitiveTypeKind.String, true, true);
    }

    static Property code(String name) {
        return new Property(name, EdmPrimitiveTypeKind.String, false, true);
    }

    static Property text(String name) {
        return new Property(name, EdmPrimitiveTypeKind.String, false, false);
    }

    static Property number(String name) {
        return new Property(name, EdmPrimitiveTypeKind.Int32, false, true);
    }

    /** A text in each language of releases, such as {@code name_fi}. */
    static Stream<Property> texts(String name) {
        return Words.RELEASE_LANGUAGES.stream().map(language -> text(name + "_" + language));
    }

    /** As {@code $metadata} says it. Without a scale a decimal would be a whole number. */
    CsdlProperty described() {
        CsdlProperty described = new CsdlProperty()
                .setName(name)
                .setType(type.getFullQualifiedName())
                .setNullable(!required);
        return type == EdmPrimitiveTypeKind.Decimal ? described.setScaleAsString("variable") : described;
    }

    /** Writes what an entity has, with the very digits that were published. */
    void write(String cell, JsonGenerator json) throws IOException {
        if (cell.isEmpty() && !(required && type == EdmPrimitiveTypeKind.String)) {
            json.writeNull();
            return;
        }
        switch (type) {
            case Int32, Decimal -> json.writeNumber(cell);
            case Boolean -> json.writeBoolean(Boolean.parseBoolean(cell));
            default -> json.writeString(cell);
        }
    }
}
