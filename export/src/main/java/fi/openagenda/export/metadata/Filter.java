package fi.openagenda.export.metadata;

import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnswerTest;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import fi.openagenda.model.question.Not;
import java.util.List;
import java.util.stream.Collectors;

/** Who was asked a question, said in keys and codes: {@code services includes school and not (age in [15-24])}. */
final class Filter implements Condition.Cases<String> {

    @Override
    public String of(AnswerTest test) {
        if (test.includes().isPresent()) {
            return "%s includes %s".formatted(test.question(), test.includes().get());
        }
        if (test.gte().isPresent()) {
            return "%s >= %d".formatted(test.question(), test.gte().get());
        }
        if (test.lte().isPresent()) {
            return "%s <= %d".formatted(test.question(), test.lte().get());
        }
        return test.in().isEmpty()
                ? "%s not in %s".formatted(test.question(), test.notIn())
                : "%s in %s".formatted(test.question(), test.in());
    }

    @Override
    public String of(AllOf all) {
        return joined(all.all(), " and ");
    }

    @Override
    public String of(AnyOf any) {
        return joined(any.any(), " or ");
    }

    @Override
    public String of(Not not) {
        return "not (%s)".formatted(not.not().accept(this));
    }

    private String joined(List<Condition> conditions, String operator) {
        return conditions.stream()
                .map(condition -> condition.accept(this))
                .collect(Collectors.joining(operator, "(", ")"));
    }
}
