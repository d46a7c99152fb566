package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
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
import fi.openagenda.model.question.Question;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.Text;
import fi.openagenda.model.question.YesNo;
import fi.openagenda.model.response.AnswerCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question as rows of an XLSForm.
 *
 * @param question the question
 * @param texts how texts are written
 * @param choices the lists of the form
 * @param names of the form's rows
 * @param questions all questions by key
 */
record XlsFormRows(
        Question question,
        XlsFormText texts,
        XlsFormChoices choices,
        XlsFormNames names,
        Map<String, Question> questions)
        implements AnswerType.Cases<List<Map<String, String>>> {

    private static final String LABEL = "label";
    private static final String APPEARANCE = "appearance";
    private static final String REQUIRED = "required";

    /** More are looked for by typing. */
    private static final int MOST_SHOWN = 20;

    @Override
    public List<Map<String, String>> of(Single type) {
        Map<String, String> row = inRandomOrder(select("select_one", type.options()), type.randomOrder());
        return withWordsBeside(row, type.options(), "${%s} = '%%s'".formatted(question.key()));
    }

    @Override
    public List<Map<String, String>> of(Multiple type) {
        Map<String, String> row = inRandomOrder(select("select_multiple", type.options()), type.randomOrder());
        XlsFormSelections.constraint(type)
                .ifPresent(constraint -> texts.constrained(row, constraint, XlsFormSelections.message(type)));
        return withWordsBeside(row, type.options(), "selected(${%s}, '%%s')".formatted(question.key()));
    }

    @Override
    public List<Map<String, String>> of(YesNo type) {
        List<Option> options = new ArrayList<>(type.yesAndNo());
        options.addAll(type.nonSubstantive());
        return List.of(select("select_one", options));
    }

    @Override
    public List<Map<String, String>> of(Ordinal type) {
        return List.of(select("select_one", points(type.scale())));
    }

    @Override
    public List<Map<String, String>> of(Matrix type) {
        return group().of(type, choices.listOf(points(type.scale()), question.key()));
    }

    @Override
    public List<Map<String, String>> of(Rating type) {
        List<Option> numbers = new ArrayList<>(IntStream.rangeClosed(type.min(), type.max())
                .mapToObj(value -> new Option(
                        Integer.toString(value),
                        Wording.beside(
                                value,
                                value == type.min()
                                        ? type.lowLabel()
                                        : value == type.max() ? type.highLabel() : Words.EMPTY)))
                .toList());
        numbers.addAll(type.nonSubstantive());
        return List.of(select("select_one", numbers));
    }

    @Override
    public List<Map<String, String>> of(Numeric type) {
        return List.of(texts.constrained(
                row("integer"),
                ". >= %d and . <= %d".formatted(type.min(), type.max()),
                Advice.number(type.min(), type.max())));
    }

    @Override
    public List<Map<String, String>> of(Ranking type) {
        return List.of(inRandomOrder(select("rank", type.options()), type.randomOrder()));
    }

    @Override
    public List<Map<String, String>> of(Allocation type) {
        return group().of(type);
    }

    @Override
    public List<Map<String, String>> of(Day type) {
        return List.of(texts.constrained(
                row("date"),
                ". >= date('%s') and . <= date('%s')".formatted(type.earliest(), type.latest()),
                Advice.date(type.earliest(), type.latest())));
    }

    @Override
    public List<Map<String, String>> of(MunicipalityCode type) {
        return List.of(select(
                "select_one",
                Atlas.names().entrySet().stream()
                        .map(name -> new Option(name.getKey(), name.getValue()))
                        .toList()));
    }

    @Override
    public List<Map<String, String>> of(PostalArea type) {
        return List.of(
                type.areas().isEmpty()
                        ? texts.constrained(
                                row("text"), "regex(., '%s')".formatted(Advice.POSTAL_CODE), Advice.postalCode())
                        : select("select_one", type.areas()));
    }

    @Override
    public List<Map<String, String>> of(Text type) {
        Map<String, String> row =
                texts.constrained(row("text"), atMost(type.maxLength()), Advice.length(type.maxLength()));
        row.put(APPEARANCE, "multiline");
        return List.of(row);
    }

    @Override
    public List<Map<String, String>> of(MapArea type) {
        return List.of(select("select_one", type.options()));
    }

    @Override
    public List<Map<String, String>> of(Calculated type) {
        Map<String, String> row = row("calculate");
        row.put("calculation", new Calculation(new XlsFormArithmetic(names), questions).of(type));
        return List.of(row);
    }

    private static String atMost(int characters) {
        return "string-length(.) <= " + characters;
    }

    private Map<String, String> select(String type, List<Option> options) {
        Map<String, String> row = row(type + " " + choices.listOf(options, question.key()));
        if (options.size() > MOST_SHOWN) {
            row.put(APPEARANCE, "autocomplete");
        }
        return row;
    }

    private List<Map<String, String>> withWordsBeside(Map<String, String> row, List<Option> options, String chosen) {
        List<Option> open = options.stream().filter(Option::openText).toList();
        if (open.isEmpty()) {
            return List.of(row);
        }
        Map<String, String> words = named("text", names.of(question.key() + "_other"));
        texts.put(
                words,
                LABEL,
                open.stream()
                        .map(Option::label)
                        .reduce((first, second) -> first.joined(" / ", second))
                        .orElse(Words.EMPTY),
                question.key());
        words.put(
                "relevant",
                open.stream().map(option -> chosen.formatted(option.code())).collect(Collectors.joining(" or ")));
        texts.constrained(words, atMost(AnswerCheck.LONGEST_OTHER_TEXT), Advice.length(AnswerCheck.LONGEST_OTHER_TEXT));
        return List.of(row, words);
    }

    private XlsFormGroup group() {
        return new XlsFormGroup(question, row("begin_group"), texts, names);
    }

    private Map<String, String> row(String type) {
        Map<String, String> row = named(type, question.key());
        texts.put(row, LABEL, question.text());
        question.help().ifPresent(help -> texts.put(row, "hint", help));
        if (question.required()) {
            row.put(REQUIRED, "yes");
        }
        question.showIf().ifPresent(condition -> row.put("relevant", condition.accept(new XlsFormExpression())));
        return row;
    }

    static Map<String, String> named(String type, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        return row;
    }

    private static Map<String, String> inRandomOrder(Map<String, String> row, boolean random) {
        if (random) {
            row.put("parameters", "randomize=true");
        }
        return row;
    }

    private static List<Option> points(Scale scale) {
        List<Option> points = new ArrayList<>(scale.points().stream()
                .map(point -> new Option(Integer.toString(point.value()), point.label()))
                .toList());
        points.addAll(scale.nonSubstantive());
        return points;
    }
}
