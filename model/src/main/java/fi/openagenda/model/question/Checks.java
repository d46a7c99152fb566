package fi.openagenda.model.question;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.Fault;
import fi.openagenda.model.language.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What several types of question check alike, in answers and in definitions. */
final class Checks {

    private Checks() {}

    /** A whole number within bounds, or one of some codes. */
    static List<String> faultsOfNumber(JsonNode answer, int min, int max, List<String> codes) {
        if (answer.isTextual() && !codes.isEmpty()) {
            return codes.contains(answer.textValue()) ? List.of() : List.of(notListed(answer.textValue()));
        }
        if (!answer.isInt() || answer.intValue() < min || answer.intValue() > max) {
            String orCode = codes.isEmpty() ? "" : ", or one of: " + String.join(", ", codes);
            return List.of("Must be a whole number from %d to %d%s.".formatted(min, max, orCode));
        }
        return List.of();
    }

    /** One code of a list. */
    static List<String> faultsOfCode(JsonNode answer, List<String> codes) {
        if (!answer.isTextual()) {
            return List.of("Must be a string: the code of one option.");
        }
        return codes.contains(answer.textValue()) ? List.of() : List.of(notListed(answer.textValue()));
    }

    /** An array of different codes of a list. */
    static List<String> faultsOfCodes(JsonNode answer, List<String> codes) {
        if (!answer.isArray()
                || IntStream.range(0, answer.size())
                        .anyMatch(i -> !answer.get(i).isTextual())) {
            return List.of("Must be an array of strings: the codes of options.");
        }
        List<String> chosen = Codes.of(answer);
        Stream<String> notListed =
                chosen.stream().filter(code -> !codes.contains(code)).map(Checks::notListed);
        Stream<String> repeated = repeated(chosen).stream().map("The option “%s” is there twice."::formatted);
        return Stream.concat(notListed, repeated).toList();
    }

    /** Options of a definition: enough of them, sound codes, none twice. */
    static List<Fault> faultsOfOptions(List<Option> options, int least, String pointer) {
        Stream<Fault> tooFew = options.size() < least
                ? Stream.of(Fault.at(pointer, "There must be at least %d options.".formatted(least)))
                : Stream.empty();
        Stream<Fault> unsound = IntStream.range(0, options.size())
                .filter(i -> !options.get(i).code().matches(Codes.FORM))
                .mapToObj(i -> Fault.at(pointer + "/" + i + "/code", "A code is up to 64 letters, digits and . _ + -"));
        Stream<Fault> repeated = repeated(options.stream().map(Option::code).toList()).stream()
                .map(code -> Fault.at(pointer, "The code “%s” is there twice.".formatted(code)));
        return Stream.of(tooFew, unsound, repeated).flatMap(fault -> fault).toList();
    }

    /** Codes beside a scale: sound options, and none that data could take for a point. */
    static List<Fault> faultsOfCodesBeside(List<Option> options, String pointer) {
        Stream<Fault> numbers = IntStream.range(0, options.size())
                .filter(i -> options.get(i).code().matches("-?[0-9]+"))
                .mapToObj(i -> Fault.at(pointer + "/" + i + "/code", "Must not be a number: points are numbers."));
        return Stream.concat(faultsOfOptions(options, 0, pointer).stream(), numbers)
                .toList();
    }

    /** The options beside which words may be written. */
    static List<String> openTextCodesOf(List<Option> options) {
        return options.stream().filter(Option::openText).map(Option::code).toList();
    }

    /** The labels of options by where they stand. */
    static Map<String, Words> labelsOf(List<Option> options, String pointer) {
        return IntStream.range(0, options.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> pointer + "/" + i + "/label",
                        i -> options.get(i).label(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Bounds of a definition. */
    static Optional<Fault> faultOfBounds(int min, int max) {
        return min < max ? Optional.empty() : Optional.of(Fault.at("/max", "Must be greater than min."));
    }

    static Set<String> repeated(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().filter(value -> !seen.add(value)).collect(Collectors.toSet());
    }

    private static String notListed(String code) {
        return "There is no option “%s”.".formatted(code.length() > 64 ? code.substring(0, 64) + "…" : code);
    }
}
