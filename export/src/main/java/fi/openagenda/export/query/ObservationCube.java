package fi.openagenda.export.query;

import fi.openagenda.export.cube.DataCube;
import fi.openagenda.export.cube.Dimension;
import fi.openagenda.export.cube.Dimension.Item;
import fi.openagenda.export.cube.Dimension.Role;
import fi.openagenda.model.release.Published;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query selects as one dense cube: dataset, question, area, group, answer, contents. Its dimensions have the codes that
 * the lines have, and no others.
 *
 * @param datasets names of rounds, by dataset
 * @param questions labels of questions
 * @param areas names of areas
 * @param groups labels of groups
 * @param answers labels of answers; of those of several questions under one code, the first
 */
public record ObservationCube(
        Map<String, String> datasets,
        Map<String, String> questions,
        Map<String, String> areas,
        Map<String, String> groups,
        Map<String, String> answers) {

    /** More lines are not looked at. */
    public static final int MOST_LINES = 50_000;

    /** Nor are more cells given at once. */
    public static final int MOST_CELLS = 500_000;

    /**
     * Makes it, with labels in a language.
     *
     * @return nothing if it would be too large
     */
    public static Optional<DataCube> of(List<Selected> selected, String language) {
        if (selected.stream()
                        .mapToLong(part -> part.data().count(part.selection()))
                        .sum()
                > MOST_LINES) {
            return Optional.empty();
        }
        ObservationCube names = new ObservationCube(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        selected.forEach(part -> part.data().forEach(part.selection(), line -> names.add(part.data(), line, language)));
        List<Dimension> dimensions = names.dimensions(language);
        if (DataCube.cells(dimensions) > MOST_CELLS) {
            return Optional.empty();
        }
        DataCube cube = new DataCube(String.join(", ", names.datasets.values()), updated(selected), dimensions);
        List<Map<String, Integer>> positions =
                dimensions.stream().map(Dimension::positions).toList();
        selected.forEach(part -> part.data()
                .forEach(
                        part.selection(),
                        line -> put(cube, positions, part.data().release(), line)));
        return Optional.of(cube);
    }

    private static Instant updated(List<Selected> selected) {
        return selected.stream()
                .map(part -> part.data().release().generatedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void add(ReleaseData data, Line line, String language) {
        Labels labels = data.labels(language);
        String question = line.get("question");
        String area = line.get("area");
        datasets.putIfAbsent(data.release().dataset(), title(data, language));
        questions.putIfAbsent(question, labels.question(question, area));
        areas.putIfAbsent(area, labels.area(area));
        groups.computeIfAbsent(GroupCode.of(line), code -> GroupCode.label(code, labels));
        answers.computeIfAbsent(line.get("answer_class"), code -> labels.answer(question, area, code));
    }

    private static String title(ReleaseData data, String language) {
        String round = data.head().roundTitle().in(language);
        return data.head().title().in(language) + " "
                + (round.isEmpty() ? data.release().round() : round);
    }

    private List<Dimension> dimensions(String language) {
        return List.of(
                dimension("dataset", Role.TIME, datasets),
                dimension("question", Role.CLASSIFICATION, questions),
                dimension("area", Role.GEO, areas),
                dimension("group", Role.CLASSIFICATION, groups),
                dimension("answer", Role.CLASSIFICATION, answers),
                Figure.dimension(language));
    }

    private static Dimension dimension(String code, Role role, Map<String, String> labels) {
        return new Dimension(
                code,
                code,
                role,
                labels.entrySet().stream()
                        .map(item ->
                                new Item(item.getKey(), item.getValue().isBlank() ? item.getKey() : item.getValue()))
                        .toList());
    }

    private static void put(DataCube cube, List<Map<String, Integer>> positions, Published release, Line line) {
        int cell = cube.cell(
                positions.get(0).get(release.dataset()),
                positions.get(1).get(line.get("question")),
                positions.get(2).get(line.get("area")),
                positions.get(3).get(GroupCode.of(line)),
                positions.get(4).get(line.get("answer_class")),
                0);
        for (Figure figure : Figure.values()) {
            cube.put(
                    cell + figure.ordinal(),
                    figure.of(line),
                    !line.get("conf_status").equals("F"));
        }
    }
}
