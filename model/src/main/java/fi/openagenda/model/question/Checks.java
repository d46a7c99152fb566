package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What several types of answer check alike, in answers and in definitions. */
final class Checks {

    /** More could not be read by anybody. */
    private static final int MOST_OPTIONS = 200;

    private static final String NO_CODES = "Must be an array of strings: the codes of options.";

    private Checks() {}

    /** A whole number within bounds, or the code of one of the options beside it. */
    static List<String> faultsOfNumber(JsonNode answer, int min, int max, List<Option> beside) {
        if (answer.isTextual() && !beside.isEmpty()) {
            return faultsOfCode(answer, beside);
        }
        if (!answer.isInt() || answer.intValue() < min || answer.intValue() > max) {
            return List.of("Must be a whole number from %d to %d%s.".formatted(min, max, orOneOf(beside)));
        }
        return List.of();
    }

    /** The code of one of these options. */
    static List<String> faultsOfCode(JsonNode answer, List<Option> options) {
        if (!answer.isTextual()) {
            return List.of("Must be a string: the code of one option.");
        }
        return isCode(answer.textValue(), options) ? List.of() : List.of(notListed(answer.textValue()));
    }

    /** An array of different codes of these options. */
    static List<String> faultsOfCodes(JsonNode answer, List<Option> options) {
        if (!answer.isArray()) {
            return List.of(NO_CODES);
        }
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode code : answer) {
            if (!code.isTextual()) {
                return List.of(NO_CODES);
            } else if (!isCode(code.textValue(), options)) {
                faults.add(notListed(code.textValue()));
            } else if (!seen.add(code.textValue())) {
                faults.add("The option “%s” is there twice.".formatted(code.textValue()));
            }
        }
        return faults;
    }

    /** Options of a definition: enough of them and not too many, sound codes, none twice. */
    static List<Fault> faultsOfOptions(List<Option> options, int least, String pointer) {
        if (options.size() > MOST_OPTIONS) {
            return List.of(Fault.at(pointer, "There may be at most %d.".formatted(MOST_OPTIONS)));
        }
        Stream<Fault> tooFew = options.size() < least
                ? Stream.of(Fault.at(pointer, "There must be at least %d.".formatted(least)))
                : Stream.empty();
        Stream<Fault> unsound = IntStream.range(0, options.size())
                .filter(i -> !options.get(i).code().matches(Codes.FORM))
                .mapToObj(i -> Fault.at(
                        pointer + "/" + i + "/code", "A code is up to 64 letters (a to z), digits and . _ + -"));
        Stream<Fault> repeated = repeated(Option.codesOf(options)).stream()
                .map(code -> Fault.at(pointer, "The code “%s” is there twice.".formatted(code)));
        return Stream.of(tooFew, unsound, repeated).flatMap(fault -> fault).toList();
    }

    /** Codes beside something else: sound options, and none that data could take for that. */
    static List<Fault> faultsOfCodesBeside(List<Option> options, List<String> taken, String pointer) {
        Stream<Fault> mistakable = IntStream.range(0, options.size())
                .filter(i -> taken.contains(options.get(i).code()))
                .mapToObj(i -> Fault.at(pointer + "/" + i + "/code", "Has a meaning already."));
        return Stream.concat(faultsOfOptions(options, 0, pointer).stream(), mistakable)
                .toList();
    }

    /** Codes beside numbers: sound options, and none that data could take for a number. */
    static List<Fault> faultsOfNumbersBeside(List<Option> options, String pointer) {
        Stream<Fault> numbers = IntStream.range(0, options.size())
                .filter(i -> options.get(i).code().matches("-?[0-9]+"))
                .mapToObj(i -> Fault.at(pointer + "/" + i + "/code", "Must not be a number: points are numbers."));
        return Stream.concat(faultsOfOptions(options, 0, pointer).stream(), numbers)
                .toList();
    }

    /** Bounds of a definition. */
    static Optional<Fault> faultOfBounds(int min, int max) {
        return min < max ? Optional.empty() : Optional.of(Fault.at("/max", "Must be greater than min."));
    }

    /** Faults of a part, with pointers from the whole on. */
    static List<Fault> below(String pointer, List<Fault> faults) {
        return faults.stream().map(fault -> fault.below(pointer)).toList();
    }

    /** Labels of a part, with pointers from the whole on. */
    static Map<String, Words> below(String pointer, Map<String, Words> labels) {
        Map<String, Words> all = new LinkedHashMap<>();
        labels.forEach((place, label) -> all.put(pointer + place, label));
        return all;
    }

    /** Faults of each of several parts, of which there must be one at least. */
    static <T> List<Fault> faultsOfEach(List<T> parts, String pointer, Function<T, List<Fault>> faultsOf) {
        return parts.isEmpty()
                ? List.of(Fault.at(pointer, "There must be at least one."))
                : IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(i -> below(pointer + "/" + i, faultsOf.apply(parts.get(i))).stream())
                        .toList();
    }

    static String orOneOf(List<Option> options) {
        return options.isEmpty() ? "" : ", or one of: " + String.join(", ", Option.codesOf(options));
    }

    /** A plain loop: every answer of every response comes by here. */
    private static boolean isCode(String code, List<Option> options) {
        for (Option option : options) {
            if (option.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> repeated(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().filter(value -> !seen.add(value)).collect(Collectors.toSet());
    }

    private static String notListed(String code) {
        return "There is no option “%s”.".formatted(Codes.shortened(code));
    }
}
