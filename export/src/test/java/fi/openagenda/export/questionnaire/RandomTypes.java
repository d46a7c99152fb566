package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Allocation;
import fi.openagenda.model.question.AnswerType;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Types of question by chance. */
record RandomTypes(Random random, Supplier<Words> words) {

    /** Codes that look like numbers, dates, truth values and operators must pass through every format. */
    private static final List<String> CODES =
            List.of("a", "b2", "c.d", "f-g", "h_", "7", "08", "true", "2026-01-02", "or", "x", "xx", "other", "none");

    AnswerType next() {
        return switch (random.nextInt(15)) {
            case 0 -> single();
            case 1, 2 -> multiple();
            case 3 -> new YesNo(words.get(), words.get(), beside());
            case 4 -> new Ordinal(scale());
            case 5 ->
                new Matrix(
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(i -> new Matrix.Row(
                                        List.of("value", "comment", "r-1").get(i), words.get()))
                                .toList(),
                        scale(),
                        random.nextBoolean());
            case 6 -> new Rating(random.nextInt(3) - 2, 3 + random.nextInt(30), words.get(), words.get(), beside());
            case 7 -> new Numeric(-5 + random.nextInt(5), 1 + random.nextInt(100), null);
            case 8 -> ranking();
            case 9 ->
                new Day(
                        LocalDate.of(1899 + random.nextInt(100), 1, 1).plusDays(random.nextInt(365)),
                        LocalDate.of(2000 + random.nextInt(30), 1, 1).plusDays(random.nextInt(365)));
            case 10 -> new MunicipalityCode();
            case 11 -> new Allocation(allocated(), 1 + random.nextInt(20), null, false);
            case 12 -> new MapArea(zones(), beside());
            case 13 -> new PostalArea(random.nextBoolean() ? null : areas());
            default -> new Text(1 + random.nextInt(40));
        };
    }

    List<Option> options() {
        List<Option> options = new ArrayList<>();
        codes().forEach(code -> options.add(
                new Option(code, words.get(), random.nextInt(6) == 0, random.nextInt(6) == 0, random.nextInt(5) == 0)));
        return options;
    }

    private AnswerType single() {
        Single single = new Single(options(), random.nextBoolean());
        List<String> codes = single.groups().stream().map(Option::code).toList();
        return codes.size() < 4
                ? single
                : new Single(
                        single.options(),
                        single.randomOrder(),
                        List.of(List.of(codes.subList(0, 2), codes.subList(2, codes.size() - 1))),
                        codes.subList(codes.size() - 1, codes.size()));
    }

    private AnswerType multiple() {
        List<Option> options = options();
        int most = 1 + random.nextInt(options.size());
        return new Multiple(
                options,
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(most + 1)),
                random.nextBoolean() ? Optional.empty() : Optional.of(most),
                random.nextBoolean());
    }

    private AnswerType ranking() {
        List<Option> options =
                codes().stream().map(code -> new Option(code, words.get())).toList();
        return new Ranking(
                options,
                random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(options.size())),
                random.nextBoolean());
    }

    private List<String> codes() {
        return random.ints(0, CODES.size())
                .distinct()
                .limit(2 + random.nextInt(4))
                .mapToObj(CODES::get)
                .toList();
    }

    private Scale scale() {
        List<Scale.Point> points = new ArrayList<>();
        int value = random.nextInt(4) - 2;
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            points.add(new Scale.Point(value, random.nextInt(3) == 0 ? Words.EMPTY : words.get()));
            value += 1 + random.nextInt(2);
        }
        return new Scale(points, beside());
    }

    private List<Option> beside() {
        return random.nextBoolean() ? List.of() : List.of(new Option("dk", words.get()), new Option("na", words.get()));
    }

    private List<Option> allocated() {
        List<String> codes = codes();
        return Stream.concat(codes.stream().filter(code -> !code.contains(".")), Stream.of("y"))
                .map(code -> new Option(code, words.get()))
                .toList();
    }

    private List<MapArea.Zone> zones() {
        List<String> codes = codes();
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new MapArea.Zone(codes.get(i), words.get(), Given.square(20 + i, 60)))
                .toList();
    }

    private List<Option> areas() {
        return List.of(new Option("00100", words.get()), new Option("99800", words.get()));
    }
}
