package fi.openagenda.model.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.openagenda.model.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Where something is: a MultiPolygon as in GeoJSON (RFC 7946), in longitudes and latitudes of WGS 84.
 *
 * @param type always {@code MultiPolygon}
 * @param coordinates polygons, of each its rings, the outer one first, of each ring its positions, the last one the same
 *     as the first, of each position longitude and latitude in degrees
 */
@Schema(description = "A MultiPolygon as in GeoJSON (RFC 7946), in longitudes and latitudes of WGS 84.")
public record Geometry(
        @JsonProperty(required = true) @Schema(required = true, enumeration = MULTI_POLYGON)
        String type,

        @JsonProperty(required = true)
        @Schema(
                required = true,
                description = "Polygons; of each its rings, the outer one first; of each ring its positions, the last"
                        + " one the same as the first; of each position longitude and latitude in degrees.",
                examples = "[[[[24.9, 60.1], [25.1, 60.1], [25.0, 60.3], [24.9, 60.1]]]]")
        List<List<List<List<Double>>>> coordinates) {

    private static final String MULTI_POLYGON = "MultiPolygon";

    /** Of all zones of a question together: enough for a municipality's villages, and little enough for a telephone. */
    private static final int MOST_POSITIONS = 5000;

    private static final int FEWEST_POSITIONS_OF_RING = 4;
    private static final double FARTHEST_EAST = 180;
    private static final double FARTHEST_NORTH = 90;

    /** Share of the smaller of two zones that may lie over the other: borders drawn twice never meet exactly. */
    private static final double SLIVER = 0.001;

    private static final GeometryFactory PLANE = new GeometryFactory();

    public Geometry {
        Objects.requireNonNull(type, "type");
        coordinates = Objects.requireNonNull(coordinates, "coordinates").stream()
                .map(polygon -> polygon.stream()
                        .map(ring -> ring.stream().map(List::copyOf).toList())
                        .toList())
                .toList();
    }

    /** The same, with outer rings counterclockwise and holes clockwise: the right-hand rule (RFC 7946, section 3.1.6). */
    public Geometry rightHanded() {
        return new Geometry(
                type,
                coordinates.stream()
                        .map(rings -> IntStream.range(0, rings.size())
                                .mapToObj(i -> wound(rings.get(i), i == 0))
                                .toList())
                        .toList());
    }

    private static List<List<Double>> wound(List<List<Double>> ring, boolean counterclockwise) {
        if (Orientation.isCCW(line(ring).getCoordinateSequence()) == counterclockwise) {
            return ring;
        }
        List<List<Double>> reversed = new ArrayList<>(ring);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What is wrong with these together: each must be sound by itself, and none may lie over another. */
    static List<Fault> faultsOf(List<Geometry> geometries, IntFunction<String> pointerOf) {
        List<Fault> faults = new ArrayList<>();
        if (geometries.stream().mapToLong(Geometry::positions).sum() > MOST_POSITIONS) {
            return List.of(Fault.at("/zones", "There may be at most %d positions in all.".formatted(MOST_POSITIONS)));
        }
        List<MultiPolygon> shapes = new ArrayList<>();
        for (int i = 0; i < geometries.size(); i++) {
            Optional<Fault> fault = geometries.get(i).fault();
            if (fault.isPresent()) {
                faults.add(fault.get().below(pointerOf.apply(i)));
            } else {
                shapes.add(geometries.get(i).shape());
            }
        }
        return faults.isEmpty() ? overlaps(shapes, pointerOf) : faults;
    }

    private static List<Fault> overlaps(List<MultiPolygon> shapes, IntFunction<String> pointerOf) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (overlaps(shapes.get(i), shapes.get(earlier))) {
                    faults.add(
                            Fault.at(pointerOf.apply(i), "Lies over that of %s.".formatted(pointerOf.apply(earlier))));
                }
            }
        }
        return faults;
    }

    private static boolean overlaps(MultiPolygon one, MultiPolygon other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                && OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                        > SLIVER * Math.min(one.getArea(), other.getArea());
    }

    private Optional<Fault> fault() {
        if (!type.equals(MULTI_POLYGON)) {
            return Optional.of(Fault.at(
                    "/type", "Must be MultiPolygon; a Polygon becomes one by a further pair of brackets around it."));
        }
        if (coordinates.isEmpty()) {
            return Optional.of(Fault.at("/coordinates", "There must be at least one polygon."));
        }
        for (int polygon = 0; polygon < coordinates.size(); polygon++) {
            for (int ring = 0; ring < coordinates.get(polygon).size(); ring++) {
                Optional<String> detail = faultOfRing(coordinates.get(polygon).get(ring));
                if (detail.isPresent()) {
                    return Optional.of(Fault.at("/coordinates/%d/%d".formatted(polygon, ring), detail.get()));
                }
            }
            if (coordinates.get(polygon).isEmpty()) {
                return Optional.of(Fault.at("/coordinates/" + polygon, "There must be an outer ring."));
            }
        }
        return Optional.ofNullable(new IsValidOp(shape()).getValidationError())
                .map(error -> Fault.at("/coordinates", "Is no area: " + told(error)));
    }

    private static Optional<String> faultOfRing(List<List<Double>> ring) {
        boolean placed = ring.stream()
                .allMatch(position -> position.size() == 2
                        && Math.abs(position.get(0)) <= FARTHEST_EAST
                        && Math.abs(position.get(1)) <= FARTHEST_NORTH);
        if (!placed) {
            return Optional.of("A position is a longitude from -180 to 180 and a latitude from -90 to 90.");
        }
        return ring.size() < FEWEST_POSITIONS_OF_RING || !ring.get(0).equals(ring.get(ring.size() - 1))
                ? Optional.of("A ring has at least four positions, and its last one is the same as its first.")
                : Optional.empty();
    }

    private static String told(TopologyValidationError error) {
        return "%s at %s, %s."
                .formatted(
                        error.getMessage(),
                        error.getCoordinate().getX(),
                        error.getCoordinate().getY());
    }

    private long positions() {
        return coordinates.stream().flatMap(List::stream).mapToLong(List::size).sum();
    }

    private MultiPolygon shape() {
        return PLANE.createMultiPolygon(coordinates.stream()
                .map(rings -> {
                    LinearRing[] lines = rings.stream().map(Geometry::line).toArray(LinearRing[]::new);
                    return PLANE.createPolygon(
                            lines[0], List.of(lines).subList(1, lines.length).toArray(LinearRing[]::new));
                })
                .toArray(Polygon[]::new));
    }

    private static LinearRing line(List<List<Double>> ring) {
        return PLANE.createLinearRing(ring.stream()
                .map(position -> new Coordinate(position.get(0), position.get(1)))
                .toArray(Coordinate[]::new));
    }
}
