package fi.openagenda.export.questionnaire;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Multiple;
import fi.openagenda.model.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many options may be chosen together, as XLSForm constrains it. */
final class XlsFormSelections {

    private XlsFormSelections() {}

    /** The constraint, if there is any. */
    static Optional<String> constraint(Multiple type) {
        List<String> alone = exclusive(type);
        List<String> parts = new ArrayList<>();
        type.minSelections().filter(least -> least > 1).ifPresent(least -> {
            List<String> enough = new ArrayList<>(List.of("count-selected(.) >= " + least));
            alone.forEach(code -> enough.add("selected(., '%s')".formatted(code)));
            parts.add("(" + String.join(" or ", enough) + ")");
        });
        type.maxSelections()
                .filter(most -> most < type.options().size())
                .ifPresent(most -> parts.add("count-selected(.) <= " + most));
        alone.forEach(code -> parts.add("(not(selected(., '%s')) or count-selected(.) = 1)".formatted(code)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
    }

    /** What is said when it does not hold. */
    static Words message(Multiple type) {
        int most = type.maxSelections().orElse(type.options().size());
        Words selections = Advice.selections(type.minSelections().orElse(0), most);
        return exclusive(type).isEmpty() ? selections : selections.joined(" ", Advice.alone());
    }

    private static List<String> exclusive(Multiple type) {
        return type.options().stream()
                .filter(Option::exclusive)
                .map(Option::code)
                .toList();
    }
}
