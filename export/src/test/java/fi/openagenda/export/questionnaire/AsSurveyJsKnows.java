package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
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
import java.util.List;
import java.util.stream.IntStream;

/** What is left of a question on the way through SurveyJS and back: everything but what stands here. */
record AsSurveyJsKnows(boolean required) implements AnswerType.Cases<AnswerType> {

    static Question question(Question question) {
        return new Question(
                question.key(),
                1,
                question.text(),
                question.help(),
                question.answer().accept(new AsSurveyJsKnows(question.required())),
                question.required(),
                question.showIf(),
                null,
                null,
                null,
                null);
    }

    @Override
    public AnswerType of(Single type) {
        // Nothing is exclusive where one is chosen, and nothing is non-substantive in SurveyJS.
        return new Single(
                type.options().stream()
                        .map(option -> new Option(option.code(), option.label(), false, false, option.openText()))
                        .toList(),
                type.randomOrder());
    }

    @Override
    public AnswerType of(Multiple type) {
        List<Option> options = type.options().stream()
                .map(option -> new Option(option.code(), option.label(), false, option.exclusive(), option.openText()))
                .toList();
        // Then an expression says it, which is not read back.
        boolean lost = !required && options.stream().anyMatch(Option::exclusive);
        return new Multiple(
                options,
                type.minSelections().filter(least -> least > 0 && !lost),
                type.maxSelections(),
                type.randomOrder());
    }

    @Override
    public AnswerType of(YesNo type) {
        return type;
    }

    @Override
    public AnswerType of(Ordinal type) {
        return type;
    }

    @Override
    public AnswerType of(Matrix type) {
        return type;
    }

    @Override
    public AnswerType of(Rating type) {
        if (type.nonSubstantive().isEmpty() && type.max() - type.min() < 20) {
            return type;
        }
        return new Ordinal(new Scale(
                IntStream.rangeClosed(type.min(), type.max())
                        .mapToObj(value -> new Scale.Point(
                                value,
                                Wording.beside(
                                        value,
                                        value == type.min()
                                                ? type.lowLabel()
                                                : value == type.max() ? type.highLabel() : Words.EMPTY)))
                        .toList(),
                type.nonSubstantive()));
    }

    @Override
    public AnswerType of(Numeric type) {
        return new Numeric(type.min(), type.max(), null);
    }

    @Override
    public AnswerType of(Ranking type) {
        return type;
    }

    @Override
    public AnswerType of(Allocation type) {
        return type;
    }

    @Override
    public AnswerType of(Day type) {
        return type;
    }

    @Override
    public AnswerType of(MunicipalityCode type) {
        return type;
    }

    @Override
    public AnswerType of(PostalArea type) {
        return type.areas().isEmpty() ? type : new Single(type.areas(), false);
    }

    @Override
    public AnswerType of(MapArea type) {
        return new Single(
                type.options().stream()
                        .map(option -> new Option(option.code(), option.label()))
                        .toList(),
                false);
    }

    @Override
    public AnswerType of(Calculated type) {
        throw new IllegalStateException("It does not come back");
    }

    @Override
    public AnswerType of(Text type) {
        return type;
    }
}
