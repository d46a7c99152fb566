package fi.openagenda.model.lint;

import fi.openagenda.model.lint.Anatomy.Item;
import fi.openagenda.model.lint.Anatomy.Mark;
import java.util.stream.Stream;

/** Whether people can say that they do not know (S006), and beside the scale rather than on it (S007). */
final class Ignorance {

    private Ignorance() {}

    static void check(Asked asked, Findings findings) {
        Anatomy anatomy = asked.anatomy();
        if (anatomy.kind().mayBeUnknown() && !canBeTold(anatomy)) {
            findings.add("S006", asked.at("/answer"));
        }
        if (anatomy.kind().hasNamedPoints()) {
            anatomy.points().forEach(point -> scored(asked, point, findings));
        }
    }

    private static boolean canBeTold(Anatomy anatomy) {
        return !anatomy.beside().isEmpty()
                || anatomy.items().stream().map(Item::option).anyMatch(option -> option.nonSubstantive())
                || Stream.concat(
                                anatomy.items().stream().map(Item::label),
                                anatomy.points().stream().map(Mark::label))
                        .flatMap(label -> label.prose().stream())
                        .anyMatch(prose -> prose.has(WordList.DONT_KNOW));
    }

    private static void scored(Asked asked, Mark point, Findings findings) {
        point.label().prose().stream()
                .filter(prose -> prose.has(WordList.DONT_KNOW))
                .findFirst()
                .ifPresent(prose ->
                        findings.add("S007", asked.at(point.label(), prose), Excerpt.of(prose.text()), point.value()));
    }
}
