package fi.openagenda.api.odata;

import fi.openagenda.export.format.DataDocument.AskedQuestion;
import fi.openagenda.export.query.Head;
import fi.openagenda.export.query.PublishedData;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Licence;
import fi.openagenda.model.release.Published;
import fi.openagenda.model.release.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is published, and what its codes mean; few enough entities to be given whole. */
@ApplicationScoped
class CodeLists {

    @Inject
    PublishedData published;

    /** An entity that is made member by member. */
    private record Cells(Map<String, String> cells) {

        static Cells of(String... namesAndCells) {
            Cells made = new Cells(new HashMap<>());
            for (int i = 0; i < namesAndCells.length; i += 2) {
                made.cells.put(namesAndCells[i], namesAndCells[i + 1]);
            }
            return made;
        }

        Cells with(String name, Words words) {
            Words.RELEASE_LANGUAGES.forEach(language -> cells.put(name + "_" + language, words.in(language)));
            return this;
        }

        Row row() {
            return property -> cells.getOrDefault(property, "");
        }
    }

    /** The entities of a set, except observations. */
    List<Row> of(EntitySet set, Filter filter) {
        Stream<Row> rows =
                switch (set) {
                    case DATASETS -> Release.newest().stream().map(CodeLists::dataset);
                    case QUESTIONS ->
                        questions(filter).map(asked -> question(asked).row());
                    case ANSWERS -> questions(filter).flatMap(CodeLists::answers);
                    case GROUPS ->
                        heads(filter).entrySet().stream().flatMap(head -> groups(head.getKey(), head.getValue()));
                    case AREAS -> areas();
                    case OBSERVATIONS -> throw new IllegalArgumentException("Observations are too many to be held.");
                };
        return rows.filter(filter::allows).toList();
    }

    private static Row dataset(Release newest) {
        return Cells.of(
                        "dataset",
                        newest.round.dataset,
                        "barometer",
                        newest.round.barometer.slug,
                        "round",
                        newest.round.key,
                        "release",
                        Integer.toString(newest.number),
                        "version",
                        newest.version().toString(),
                        "observations",
                        Integer.toString(newest.rowCount),
                        "method",
                        newest.method,
                        "generated_at",
                        newest.generatedAt.toString(),
                        "licence",
                        Licence.CC_BY_4_0.id())
                .with("title", newest.round.barometer.definition.title())
                .with("round_title", newest.round.title)
                .row();
    }

    /** A question of a dataset. */
    private record Asked(String dataset, AskedQuestion question) {}

    private Stream<Asked> questions(Filter filter) {
        return heads(filter).entrySet().stream().flatMap(head -> head.getValue().questions().stream()
                .map(question -> new Asked(head.getKey(), question)));
    }

    private static Cells question(Asked asked) {
        return Cells.of(
                        "dataset",
                        asked.dataset,
                        "question",
                        asked.question.key(),
                        "only_in",
                        asked.question.onlyIn().orElse(""),
                        "version",
                        Integer.toString(asked.question.version()),
                        "sector",
                        asked.question.sector().orElse(""))
                .with("text", asked.question.text())
                .with("item", asked.question.item().orElse(Words.EMPTY));
    }

    private static Stream<Row> answers(Asked asked) {
        return asked.question.answers().stream().map(answer -> Cells.of(
                        "dataset",
                        asked.dataset,
                        "question",
                        asked.question.key(),
                        "only_in",
                        asked.question.onlyIn().orElse(""),
                        "answer_class",
                        answer.code())
                .with("label", answer.label())
                .row());
    }

    private static Stream<Row> groups(String dataset, Head head) {
        return head.breakdowns().stream().flatMap(groups -> groups.categories().stream()
                .map(group -> Cells.of("dataset", dataset, "breakdown", groups.key(), "category", group.code())
                        .with("breakdown_label", groups.label())
                        .with("label", group.label())
                        .row()));
    }

    private Stream<Row> areas() {
        Map<String, Row> areas = new TreeMap<>();
        Release.published().stream()
                .sorted(Comparator.comparing(Published::generatedAt))
                .flatMap(release -> published.headOf(release).areas().stream())
                .forEach(area -> areas.put(
                        area.code(),
                        Cells.of("area", area.code(), "area_level", area.level())
                                .with("name", area.name())
                                .row()));
        return areas.values().stream();
    }

    private Map<String, Head> heads(Filter filter) {
        Map<String, Head> heads = new LinkedHashMap<>();
        Release.published().stream()
                .filter(release -> filter.allows("dataset", release.dataset()))
                .forEach(release -> heads.put(release.dataset(), published.headOf(release)));
        return heads;
    }
}
