package fi.openagenda.api.odata;

import fi.openagenda.export.dictionary.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;

/** What there is to be read: the data, and what its codes mean. */
enum EntitySet {
    /** The lines of {@code data.csv} of the newest release of every round, each with where it was published. */
    OBSERVATIONS(
            "Observations",
            "Observation",
            Stream.concat(
                    Stream.of(Property.key("dataset"), Property.code("barometer")),
                    Dictionary.data().stream().map(Property::of)),
            Set.of("dataset", "barometer", "round", "question", "area", "area_level", "breakdown")),
    /** Rounds that are published. */
    DATASETS(
            "Datasets",
            "Dataset",
            Stream.of(
                            Stream.of(
                                    Property.key("dataset"),
                                    Property.code("barometer"),
                                    Property.of("round"),
                                    Property.of("release"),
                                    Property.code("version")),
                            Property.texts("title"),
                            Property.texts("round_title"),
                            Stream.of(
                                    Property.number("observations"),
                                    Property.of("method"),
                                    Property.of("generated_at"),
                                    Property.of("licence")))
                    .flatMap(properties -> properties)),
    /** What was asked, dataset by dataset. */
    QUESTIONS(
            "Questions",
            "Question",
            Stream.of(
                            Stream.of(Property.key("dataset"), Property.key("question"), Property.key("only_in")),
                            Stream.of(Property.number("version"), Property.text("sector")),
                            Property.texts("text"),
                            Property.texts("item"))
                    .flatMap(properties -> properties)),
    /** Answers that are shown. Those that are merged in an observation are joined by {@code |} there. */
    ANSWERS(
            "Answers",
            "Answer",
            Stream.concat(
                    Stream.of(
                            Property.key("dataset"),
                            Property.key("question"),
                            Property.key("only_in"),
                            Property.key("answer_class")),
                    Property.texts("label"))),
    /** Groups of respondents. */
    GROUPS(
            "Groups",
            "Group",
            Stream.of(
                            Stream.of(Property.key("dataset"), Property.key("breakdown"), Property.key("category")),
                            Property.texts("breakdown_label"),
                            Property.texts("label"))
                    .flatMap(properties -> properties)),
    /** Municipalities, regions and the nation, as the newest release that has them names them. */
    AREAS(
            "Areas",
            "Area",
            Stream.concat(Stream.of(Property.key("area"), Property.of("area_level")), Property.texts("name")));

    private final String title;
    private final String type;
    private final List<Property> properties;
    private final Set<String> filters;

    EntitySet(String title, String type, Stream<Property> properties, Set<String> filters) {
        this.title = title;
        this.type = type;
        this.properties = properties.toList();
        this.filters = filters.isEmpty() ? codes(this.properties) : filters;
    }

    EntitySet(String title, String type, Stream<Property> properties) {
        this(title, type, properties, Set.of());
    }

    private static Set<String> codes(List<Property> properties) {
        return properties.stream()
                .filter(property -> property.required() && property.type() == EdmPrimitiveTypeKind.String)
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    /** The one of this name in addresses. */
    static EntitySet named(String title) {
        return Arrays.stream(values())
                .filter(set -> set.title.equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** As it is called in addresses. */
    String title() {
        return title;
    }

    /** What one of its entities is. */
    String type() {
        return type;
    }

    /** In the order in which they are written. */
    List<Property> properties() {
        return properties;
    }

    /** Names of the properties that {@code $filter} may compare. */
    Set<String> filters() {
        return filters;
    }

    Property property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
