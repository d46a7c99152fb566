package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A zone on a map. The answer is the code of the zone that was pointed at, so that no coordinate ever leaves the
 * respondent's device: a point on a map would tell where somebody lives. Zones do not overlap, and a front end can offer
 * them as a list too, for those who cannot use a map.
 *
 * @param zones at least two
 * @param nonSubstantive answers that are no zone, such as “somewhere else”
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "A zone on a map. The answer is the code of the zone pointed at, never a coordinate: \"centre\"."
                + " Show the zones as a list too, for those who cannot use a map.")
public record MapArea(
        @JsonProperty(required = true) @Schema(required = true, description = "At least two, none over another.")
        List<Zone> zones,

        @Schema(description = "Answers that are no zone, such as “somewhere else”.")
        List<Option> nonSubstantive)
        implements AnswerType {

    /**
     * A part of the map.
     *
     * @param code what data carries; never changes
     * @param label what people read
     * @param geometry where it is
     */
    @Schema(name = "Zone", description = "A part of the map.")
    public record Zone(
            @JsonProperty(required = true) @Schema(required = true, description = "What data carries; never changes.")
            String code,

            @JsonProperty(required = true) @Schema(required = true, description = "What people read.")
            Words label,

            @JsonProperty(required = true) @Schema(required = true, description = "Where it is.")
            Geometry geometry) {

        public Zone {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(geometry, "geometry");
        }
    }

    public MapArea {
        zones = List.copyOf(Objects.requireNonNull(zones, "zones"));
        nonSubstantive = nonSubstantive == null ? List.of() : List.copyOf(nonSubstantive);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.of(this);
    }

    @Override
    public List<String> faultsOf(JsonNode answer) {
        return Checks.faultsOfCode(answer, options());
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Checks.faultsOfOptions(zonesAsOptions(), 2, "/zones"));
        faults.addAll(Checks.faultsOfCodesBeside(nonSubstantive, Option.codesOf(zonesAsOptions()), "/nonSubstantive"));
        if (faults.isEmpty()) {
            faults.addAll(
                    Geometry.faultsOf(zones.stream().map(Zone::geometry).toList(), i -> "/zones/" + i + "/geometry"));
        }
        return faults;
    }

    @Override
    public List<Classification> classifications() {
        return Classification.ofCodes(zonesAsOptions(), nonSubstantive, Ladder::flat);
    }

    @Override
    public Column column() {
        return NumberColumn.of(options());
    }

    @Override
    public Map<String, Words> labels() {
        Map<String, Words> labels = Option.labelsOf(zonesAsOptions(), "/zones");
        labels.putAll(Option.labelsOf(nonSubstantive, "/nonSubstantive"));
        return labels;
    }

    @Override
    public MapArea withLabels(UnaryOperator<Words> replacement) {
        return new MapArea(
                zones.stream()
                        .map(zone -> new Zone(zone.code, replacement.apply(zone.label), zone.geometry))
                        .toList(),
                Option.withLabels(nonSubstantive, replacement));
    }

    @Override
    public MapArea skeleton() {
        MapArea bare = withLabels(words -> Words.EMPTY);
        return new MapArea(
                bare.zones.stream().sorted(Comparator.comparing(Zone::code)).toList(),
                Option.skeletonOf(nonSubstantive));
    }

    @Override
    public List<String> codes() {
        return Option.codesOf(options());
    }

    /** The zones and the answers beside them as a list to choose from. */
    public List<Option> options() {
        return Stream.concat(zonesAsOptions().stream(), nonSubstantive.stream()).toList();
    }

    private List<Option> zonesAsOptions() {
        return zones.stream().map(zone -> new Option(zone.code, zone.label)).toList();
    }
}
