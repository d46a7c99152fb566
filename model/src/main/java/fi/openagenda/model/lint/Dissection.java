package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Anatomy.Mark;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Calculated;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.MapArea;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import java.util.List;
import java.util.stream.IntStream;

/** Takes each type of answer apart. */
final class Dissection implements AnswerType.Cases<Anatomy> {

    @Override
    public Anatomy of(Single type) {
        return choice(Kind.SINGLE, type.options(), "/answer/options");
    }

    @Override
    public Anatomy of(Multiple type) {
        return choice(Kind.MULTIPLE, type.options(), "/answer/options");
    }

    @Override
    public Anatomy of(Ranking type) {
        return choice(Kind.RANKING, type.options(), "/answer/options");
    }

    @Override
    public Anatomy of(Allocation type) {
        return choice(Kind.ALLOCATION, type.options(), "/answer/options");
    }

    @Override
    public Anatomy of(MapArea type) {
        List<Option> zones = type.options().subList(0, type.zones().size());
        return new Anatomy(
                Kind.ENTRY,
                items(zones, "/answer/zones"),
                List.of(),
                items(type.nonSubstantive(), "/answer/nonSubstantive"));
    }

    @Override
    public Anatomy of(PostalArea type) {
        return choice(Kind.ENTRY, type.areas(), "/answer/areas");
    }

    @Override
    public Anatomy of(YesNo type) {
        List<Item> yesAndNo = List.of(
                new Item(type.yesAndNo().get(0), Wording.of("/answer/yes", type.yes())),
                new Item(type.yesAndNo().get(1), Wording.of("/answer/no", type.no())));
        return new Anatomy(Kind.YES_NO, yesAndNo, List.of(), items(type.nonSubstantive(), "/answer/nonSubstantive"));
    }

    @Override
    public Anatomy of(Ordinal type) {
        return onScale(Kind.ORDINAL, List.of(), type.scale());
    }

    @Override
    public Anatomy of(Matrix type) {
        List<Option> rows = type.rows().stream()
                .map(row -> new Option(row.code(), row.label()))
                .toList();
        return onScale(Kind.MATRIX, items(rows, "/answer/rows"), type.scale());
    }

    @Override
    public Anatomy of(Rating type) {
        List<Mark> ends = List.of(
                new Mark(type.min(), Wording.of("/answer/lowLabel", type.lowLabel())),
                new Mark(type.max(), Wording.of("/answer/highLabel", type.highLabel())));
        return new Anatomy(Kind.RATING, List.of(), ends, items(type.nonSubstantive(), "/answer/nonSubstantive"));
    }

    @Override
    public Anatomy of(Numeric type) {
        return bare(Kind.NUMBER);
    }

    @Override
    public Anatomy of(Day type) {
        return bare(Kind.ENTRY);
    }

    @Override
    public Anatomy of(MunicipalityCode type) {
        return bare(Kind.MUNICIPALITY);
    }

    @Override
    public Anatomy of(Text type) {
        return bare(Kind.TEXT);
    }

    @Override
    public Anatomy of(Calculated type) {
        return bare(Kind.CALCULATED);
    }

    private static Anatomy bare(Kind kind) {
        return new Anatomy(kind, List.of(), List.of(), List.of());
    }

    private static Anatomy choice(Kind kind, List<Option> options, String pointer) {
        return new Anatomy(kind, items(options, pointer), List.of(), List.of());
    }

    private static Anatomy onScale(Kind kind, List<Item> rows, Scale scale) {
        List<Mark> points = IntStream.range(0, scale.points().size())
                .mapToObj(i -> new Mark(
                        scale.points().get(i).value(),
                        Wording.of(
                                "/answer/scale/points/" + i + "/label",
                                scale.points().get(i).label())))
                .toList();
        return new Anatomy(kind, rows, points, items(scale.nonSubstantive(), "/answer/scale/nonSubstantive"));
    }

    private static List<Item> items(List<Option> options, String pointer) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Item(
                        options.get(i),
                        Wording.of(pointer + "/" + i + "/label", options.get(i).label())))
                .toList();
    }
}
