package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.AllOf;
import fi.openagenda.model.question.AnyOf;
import fi.openagenda.model.question.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in a language of expressions that joins by {@code and} and {@code or}. */
interface TextExpression extends Condition.Cases<String> {

    @Override
    default String of(AllOf all) {
        return joined(all.all(), " and ");
    }

    @Override
    default String of(AnyOf any) {
        return joined(any.any(), " or ");
    }

    private String joined(List<Condition> conditions, String operator) {
        return conditions.stream()
                .map(condition -> condition.accept(this))
                .collect(Collectors.joining(operator, "(", ")"));
    }
}
