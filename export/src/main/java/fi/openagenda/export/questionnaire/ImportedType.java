package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.TextCheck;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.municipality.Atlas;
import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Matrix;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.MunicipalityCode;
import fi.openagenda.model.question.Option;
import fi.openagenda.model.question.Ordinal;
import fi.openagenda.model.question.Ranking;
import fi.openagenda.model.question.Rating;
import fi.openagenda.model.question.Scale;
import fi.openagenda.model.question.Single;
import fi.openagenda.model.question.YesNo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads how an element of a survey is answered.
 *
 * @param element the element
 * @param texts reads its texts
 * @param codes to be filled: the code by the value in the survey
 */
record ImportedType(Place element, ImportedText texts, Map<String, String> codes) {

    private static final int RATES = 5;

    /** More than there may be, so that the check of the question says it. */
    private static final int MOST_RATES = 1000;

    private static final YesNo STANDARD = new YesNo(null, null, null);

    /** The type; nothing if there is no counterpart, which is then named as a loss. */
    Optional<AnswerType> read() {
        String type = element.text("type");
        return switch (type) {
            case "radiogroup", "dropdown", "buttongroup" -> chosen(false);
            case "checkbox", "tagbox" -> chosen(true);
            case "imagepicker" -> chosen(element.isTrue("multiSelect"));
            case "boolean" ->
                Optional.of(truth(
                        texts.read(element.at("labelTrue"), TextCheck.LONGEST),
                        texts.read(element.at("labelFalse"), TextCheck.LONGEST),
                        List.of()));
            case "rating" -> Optional.of(rating());
            case "matrix" -> matrix();
            case "ranking" -> ranking();
            case "multipletext" -> new ImportedAllocation(element, texts).read();
            case "text" -> new ImportedInput(element).read();
            case "comment" -> Optional.of(new ImportedInput(element).text());
            default -> {
                element.lost("A question of type “%s” has no counterpart; it was left out.".formatted(type));
                yield Optional.empty();
            }
        };
    }

    private Optional<AnswerType> chosen(boolean several) {
        if (element.has("choicesByUrl") || element.has("choicesFromQuestion")) {
            element.lost("Its choices come from elsewhere; the question was left out.");
            return Optional.empty();
        }
        ImportedOptions choices = options("choices");
        return Optional.of(several ? several(choices) : one(choices));
    }

    private AnswerType one(ImportedOptions choices) {
        Optional<Scale> scale = choices.scale();
        if (scale.isPresent()) {
            return new Ordinal(scale.get());
        }
        if (choices.isTruth()) {
            return truth(
                    choices.labelOf(true).orElse(Words.EMPTY),
                    choices.labelOf(false).orElse(Words.EMPTY),
                    choices.beside());
        }
        List<Option> options = choices.options();
        return new HashSet<>(options.stream().map(Option::code).toList()).equals(new HashSet<>(Atlas.municipalities()))
                ? new MunicipalityCode()
                : new Single(options, random("choicesOrder"));
    }

    private AnswerType several(ImportedOptions choices) {
        List<Option> options = choices.options();
        Optional<Integer> least = positive("minSelectedChoices");
        Optional<Integer> most = positive("maxSelectedChoices");
        for (Place validator : element.at("validators").each()) {
            if (validator.text("type").matches("answercount(validator)?")) {
                least = least.or(() -> positive(validator, "minCount"));
                most = most.or(() -> positive(validator, "maxCount"));
                validator.lostRest();
            } else {
                validator.lost("The answer is not checked in this way.");
            }
        }
        return new Multiple(options, least, most, random("choicesOrder"));
    }

    private static AnswerType truth(Words yes, Words no, List<Option> beside) {
        return new YesNo(yes.isEmpty() ? STANDARD.yes() : yes, no.isEmpty() ? STANDARD.no() : no, beside);
    }

    private AnswerType rating() {
        Words low = texts.read(element.at("minRateDescription"), TextCheck.LONGEST);
        Words high = texts.read(element.at("maxRateDescription"), TextCheck.LONGEST);
        if (element.has("rateValues")) {
            ImportedOptions values = options("rateValues");
            return values.scale().<AnswerType>map(Ordinal::new).orElseGet(() -> new Single(values.options(), false));
        }
        int min = element.number("rateMin", 1);
        int step = Math.max(1, element.number("rateStep", 1));
        int count = Math.min(MOST_RATES, Math.max(2, element.number("rateCount", RATES)));
        int max = element.number("rateMax", min + (count - 1) * step);
        if (step == 1) {
            return new Rating(min, max, low, high, List.of());
        }
        return new Ordinal(new Scale(
                IntStream.iterate(min, value -> value <= max, value -> value + step)
                        .limit(MOST_RATES)
                        .mapToObj(
                                value -> new Scale.Point(value, value == min ? low : value == max ? high : Words.EMPTY))
                        .toList(),
                List.of()));
    }

    private Optional<AnswerType> matrix() {
        if (element.has("cellType") && !element.text("cellType").equals("radio")) {
            element.lost("Several answers in a row have no counterpart; the question was left out.");
            return Optional.empty();
        }
        ImportedOptions columns = options("columns");
        Scale scale = columns.scale().orElseGet(() -> {
            element.at("columns").lost("The columns have no rising numbers: they became the points 1, 2, 3 and so on.");
            return columns.numbered();
        });
        List<Matrix.Row> rows = new ArrayList<>();
        options("rows").rows().forEach(row -> rows.add(new Matrix.Row(row.code(), row.label())));
        return Optional.of(new Matrix(rows, scale, random("rowOrder") | random("rowsOrder")));
    }

    private Optional<AnswerType> ranking() {
        if (!element.isTrue("selectToRankEnabled")) {
            element.lost("Everybody had to place all options; here some are enough.");
        }
        return Optional.of(
                new Ranking(options("choices").options(), positive("maxSelectedChoices"), random("choicesOrder")));
    }

    private ImportedOptions options(String list) {
        return new ImportedOptions(ImportedChoice.of(element, list, texts), texts, codes);
    }

    private boolean random(String name) {
        String order = element.text(name);
        if (!List.of("", "none", "initial", "random").contains(order)) {
            element.at(name).lost("The order “%s” has no counterpart; it is that of the list.".formatted(order));
        }
        return order.equals("random");
    }

    private Optional<Integer> positive(String name) {
        return positive(element, name);
    }

    private static Optional<Integer> positive(Place place, String name) {
        return Optional.of(place.number(name, 0)).filter(number -> number > 0);
    }
}
