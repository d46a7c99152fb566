package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How the answers to a question are counted in one table: disjoint classes, of which an answer falls into exactly one,
 * or into none and then stays out of the base.
 *
 * @param item the one thing of several that is counted: a row of a matrix, an option that gets points or a place
 * @param classes in the order of the question
 * @param classify position of the class of a valid answer, or nothing when the answer is outside the base
 * @param ladder how classes are merged where they are too small
 * @param harmlessZero whether it is no secret that nobody is in the first class: one option against everything else, so
 *     that all it tells of anybody is what they did not choose
 */
public record Classification(
        Optional<Item> item,
        List<AnswerClass> classes,
        Function<JsonNode, Optional<Integer>> classify,
        Ladder ladder,
        boolean harmlessZero) {

    /**
     * One of several things that a question asks about.
     *
     * @param code what data carries, joined to the question's key by a dot
     * @param label what people read
     */
    public record Item(String code, Words label) {}

    /**
     * A class of answers.
     *
     * @param code the option's code, the point's number or the band's bounds
     * @param label what people read; a class that nobody has named, such as a point between the ends of a scale, is called by its
     *     code
     * @param listed whether it has a line of its own; the complement of an option (“not chosen”) has none
     */
    public record AnswerClass(String code, Words label, boolean listed) {
        public AnswerClass {
            label = label.isEmpty() && listed ? Words.inReleases(code) : label;
        }
    }

    /** What joins the codes of classes that are merged; no code holds it. */
    public static final String AND = "|";

    private static final AnswerClass REST = new AnswerClass("", Words.EMPTY, false);

    public Classification {
        classes = List.copyOf(classes);
        if (ladder.classes() != classes.size()) {
            throw new IllegalArgumentException(
                    "A ladder of %d for %d classes".formatted(ladder.classes(), classes.size()));
        }
    }

    /** The classes as they are merged on a level of the ladder, in order; codes are joined by {@code |}. */
    public List<AnswerClass> merged(int level) {
        return ladder.blocks(level).stream()
                .map(block -> block.stream()
                        .map(classes::get)
                        .reduce((one, other) -> new AnswerClass(
                                one.code() + AND + other.code(), one.label().and(other.label()), one.listed()))
                        .orElseThrow())
                .toList();
    }

    /** The same of one of several things in an answer: answers that left it out are outside the base. */
    Classification ofItem(String code, Words label) {
        return new Classification(
                Optional.of(new Item(code, label)),
                classes,
                answer -> Optional.ofNullable(answer.get(code)).flatMap(classify),
                ladder,
                harmlessZero);
    }

    /** The same under the name of one of several things. */
    Classification named(String code, Words label) {
        return new Classification(Optional.of(new Item(code, label)), classes, classify, ladder, harmlessZero);
    }

    /** What data calls the question, or the one thing of it that is counted. */
    public String codeIn(String question) {
        return item.map(counted -> question + "." + counted.code()).orElse(question);
    }

    /** One class a code; other answers are outside the base. The ladder is that of so many classes. */
    static Classification byCode(
            List<Option> options, Function<JsonNode, String> codeOf, IntFunction<Ladder> ladderOf) {
        List<String> codes = options.stream().map(Option::code).toList();
        return new Classification(
                Optional.empty(),
                options.stream()
                        .map(option -> new AnswerClass(option.code(), option.label(), true))
                        .toList(),
                answer -> {
                    int position = codes.indexOf(codeOf.apply(answer));
                    return position < 0 ? Optional.empty() : Optional.of(position);
                },
                ladderOf.apply(codes.size()),
                false);
    }

    /** One option against everything else that was answered. */
    static Classification yesOrNo(Option option, Predicate<JsonNode> chosen) {
        return new Classification(
                Optional.empty(),
                List.of(new AnswerClass(option.code(), option.label(), true), REST),
                answer -> Optional.of(chosen.test(answer) ? 0 : 1),
                Ladder.flat(2),
                true);
    }

    /** The substantive codes in one table, and each non-substantive code against all answers in a table of its own. */
    static List<Classification> ofCodes(
            List<Option> substantive, List<Option> nonSubstantive, IntFunction<Ladder> ladderOf) {
        List<Classification> all = new ArrayList<>();
        all.add(byCode(substantive, Codes::ofSingle, ladderOf));
        nonSubstantive.forEach(
                option -> all.add(yesOrNo(option, answer -> answer.asText().equals(option.code()))));
        return all;
    }

    /** Bands of a number, which are a scale. */
    static Classification byBand(List<Band> bands, ToIntFunction<JsonNode> numberOf) {
        return new Classification(
                Optional.empty(),
                bands.stream()
                        .map(band -> new AnswerClass(band.code(), Words.EMPTY, true))
                        .toList(),
                answer -> IntStream.range(0, bands.size())
                        .filter(position -> bands.get(position).contains(numberOf.applyAsInt(answer)))
                        .boxed()
                        .findFirst(),
                Ladder.ofScale(bands.size()),
                false);
    }
}
