package fi.openagenda.model.lint;

import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Option;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules look at in an answer, whatever its type.
 *
 * @param kind what it is
 * @param items options to choose from, or the rows of a matrix
 * @param points a scale from low to high; of a rating, only its two ends
 * @param beside answers beside a scale, such as “don't know”
 */
record Anatomy(Kind kind, List<Item> items, List<Mark> points, List<Item> beside) {

    /**
     * One option or row.
     *
     * @param option what it is; a row is an option that is nothing special
     * @param label its label, taken apart
     */
    record Item(Option option, Wording label) {}

    /**
     * A point of a scale.
     *
     * @param value its number
     * @param label its label, taken apart
     */
    record Mark(int value, Wording label) {}

    /** That of an answer; pointers are from the question on. */
    static Anatomy of(AnswerType answer) {
        return answer.accept(new Dissection());
    }

    /** Everything with a label. */
    Stream<Wording> labels() {
        return Stream.of(
                        items.stream().map(Item::label),
                        points.stream().map(Mark::label),
                        beside.stream().map(Item::label))
                .flatMap(texts -> texts);
    }

    /** Options that are an answer to the question, unlike “don't know”. */
    List<Item> substantive() {
        return items.stream().filter(item -> !item.option().nonSubstantive()).toList();
    }

    /** Languages in which a point has a label. Variants are left out where the whole language has one. */
    Set<String> languagesOfPoints() {
        return wholeLanguages(points.stream().map(Mark::label));
    }

    /** Languages in which a text is, without the variants of those. */
    static Set<String> wholeLanguages(Stream<Wording> texts) {
        Set<String> all = texts.flatMap(text -> text.byLanguage().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return all.stream()
                .filter(language -> {
                    String whole = Lexicon.wholeLanguage(language);
                    return whole.equals(language) || !all.contains(whole);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
