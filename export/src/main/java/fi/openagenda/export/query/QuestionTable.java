package fi.openagenda.export.query;

import fi.openagenda.export.cube.DataCube;
import fi.openagenda.export.cube.Dimension;
import fi.openagenda.export.cube.Dimension.Item;
import fi.openagenda.export.cube.Dimension.Role;
import fi.openagenda.model.language.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the rounds of a barometer have published of one question, as a table of dimensions: area, group, answer, round and
 * contents. What is merged in one area is a value of its own beside what is not.
 *
 * @param releases the newest of each round that has published it, in order
 * @param question its code
 * @param members what the lines are told apart by
 */
public record QuestionTable(List<ReleaseData> releases, String question, Members members) {

    /** The code of the dimension of areas. */
    public static final String AREA = "area";

    /** The code of the dimension of groups. */
    public static final String GROUP = "group";

    private static final String ANSWER = "answer";
    private static final String ROUND = "round";
    private static final Map<String, Words> NAMES = Map.of(
            AREA, Words.of(Map.of("fi", "Alue", "sv", "Område", "en", "Area")),
            GROUP, Words.of(Map.of("fi", "Ryhmä", "sv", "Grupp", "en", "Group")),
            ANSWER, Words.of(Map.of("fi", "Vastaus", "sv", "Svar", "en", "Answer")),
            ROUND, Words.of(Map.of("fi", "Kierros", "sv", "Omgång", "en", "Round")));

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    /**
     * The codes that the lines of a question have, in the order in which they first come.
     *
     * @param areas of areas
     * @param groups of groups, see {@link GroupCode}
     * @param answers of answers
     */
    public record Members(Set<String> areas, Set<String> groups, Set<String> answers) {

        /** Of all rounds together: every line is read. */
        public static Members of(List<ReleaseData> releases, String question) {
            Members members = new Members(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            Selection selection = new Selection(Optional.of(Set.of(question)), Optional.empty(), Optional.empty());
            releases.forEach(data -> data.forEach(selection, line -> {
                members.areas.add(line.get("area"));
                members.groups.add(GroupCode.of(line));
                members.answers.add(line.get("answer_class"));
            }));
            return members;
        }
    }

    /** The question as it was last asked, in words. */
    public String title(String language) {
        return newest().labels(language).question(question, "");
    }

    /** When the newest release was made. */
    public Instant updated() {
        return releases.stream()
                .map(data -> data.release().generatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private ReleaseData newest() {
        return releases.get(releases.size() - 1);
    }

    /** Its dimensions with all their values, labelled as in the newest round that has each. */
    public List<Dimension> dimensions(String language) {
        return List.of(
                dimension(AREA, Role.GEO, members.areas, language, labels -> labels::area),
                dimension(
                        GROUP,
                        Role.CLASSIFICATION,
                        members.groups,
                        language,
                        labels -> group -> GroupCode.label(group, labels)),
                dimension(
                        ANSWER,
                        Role.CLASSIFICATION,
                        members.answers,
                        language,
                        labels -> answer -> labels.answer(question, "", answer)),
                new Dimension(ROUND, NAMES.get(ROUND).in(language), Role.TIME, rounds()),
                Figure.dimension(language));
    }

    private Dimension dimension(
            String code,
            Role role,
            Set<String> codes,
            String language,
            Function<Labels, Function<String, String>> label) {
        return new Dimension(
                code,
                NAMES.get(code).in(language),
                role,
                codes.stream()
                        .map(item -> new Item(item, label(item, language, label)))
                        .toList());
    }

    /** Where a language was not translated into, the code is better than nothing. */
    private String label(String code, String language, Function<Labels, Function<String, String>> label) {
        for (int i = releases.size() - 1; i >= 0; i--) {
            String text = label.apply(releases.get(i).labels(language)).apply(code);
            if (!text.isBlank()) {
                return text;
            }
        }
        return code;
    }

    /** Rounds are called by the month in which they opened, which is a time that programs can read; or by the day. */
    private List<Item> rounds() {
        boolean monthly = releases.stream()
                        .map(data -> MONTH.format(data.release().opensAt()))
                        .distinct()
                        .count()
                == releases.size();
        return releases.stream()
                .map(data -> new Item(
                        data.release().round(),
                        (monthly ? MONTH : DAY).format(data.release().opensAt())))
                .toList();
    }

    /** A part of it as a cube. */
    public DataCube cube(List<Dimension> part, String language) {
        List<Map<String, Integer>> positions =
                part.stream().map(Dimension::positions).toList();
        DataCube cube = new DataCube(title(language), updated(), part);
        Selection selection = new Selection(
                Optional.of(Set.of(question)),
                Optional.of(positions.get(0).keySet()),
                Optional.of(
                        part.get(1).codes().stream().map(GroupCode::breakdown).collect(Collectors.toSet())));
        List<Figure> figures = Figure.named(part.get(4).codes());
        for (ReleaseData data : releases) {
            Integer round = positions.get(3).get(data.release().round());
            if (round != null) {
                data.forEach(selection, line -> put(cube, positions, figures, round, line));
            }
        }
        return cube;
    }

    private static void put(
            DataCube cube, List<Map<String, Integer>> positions, List<Figure> figures, int round, Line line) {
        Integer group = positions.get(1).get(GroupCode.of(line));
        Integer answer = positions.get(2).get(line.get("answer_class"));
        if (group != null && answer != null) {
            int cell = cube.cell(positions.get(0).get(line.get("area")), group, answer, round, 0);
            boolean withheld = !line.get("conf_status").equals("F");
            for (int i = 0; i < figures.size(); i++) {
                cube.put(cell + i, figures.get(i).of(line), withheld);
            }
        }
    }

    /** The items of a dimension that are wanted, in the order of the dimension. */
    public static Dimension only(Dimension dimension, Set<String> codes) {
        List<Item> items = new ArrayList<>(dimension.items());
        items.removeIf(item -> !codes.contains(item.code()));
        return new Dimension(dimension.code(), dimension.label(), dimension.role(), items);
    }
}
