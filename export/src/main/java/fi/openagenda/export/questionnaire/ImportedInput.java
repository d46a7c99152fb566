package fi.openagenda.export.questionnaire;

import fi.openagenda.model.question.AnswerType;
import fi.openagenda.model.question.Day;
import fi.openagenda.model.question.Numeric;
import fi.openagenda.model.question.PostalArea;
import fi.openagenda.model.question.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a field that people write into is answered.
 *
 * @param element the element
 */
record ImportedInput(Place element) {

    private static final int LONGEST = 2000;
    private static final int GREATEST = 1_000_000;

    /** The type; nothing if there is no counterpart, which is then named as a loss. */
    Optional<AnswerType> read() {
        String input = element.has("inputType") ? element.text("inputType") : "text";
        return switch (input) {
            case "number", "range" -> Optional.of(number());
            case "date" -> Optional.of(date());
            case "text" -> Optional.of(isPostalCode() ? new PostalArea(List.of()) : text());
            case "email", "tel", "url", "password" -> {
                element.lost("Contact details have no place in an anonymous response; the question was left out.");
                yield Optional.empty();
            }
            default -> {
                element.lost("A field of type “%s” has no counterpart; it was left out.".formatted(input));
                yield Optional.empty();
            }
        };
    }

    /** Words of one's own. */
    Text text() {
        int longest = element.number("maxLength", 0);
        for (Place validator : element.at("validators").each()) {
            if (validator.text("type").matches("text(validator)?") && validator.has("maxLength")) {
                longest = validator.number("maxLength", longest);
                validator.lostRest();
            } else {
                validator.lost("The answer is not checked in this way.");
            }
        }
        if (longest < 1) {
            element.lost("Every text has a greatest length: it became %d.".formatted(LONGEST));
        }
        return new Text(longest < 1 ? LONGEST : longest);
    }

    private AnswerType number() {
        for (Place validator : element.at("validators").each()) {
            if (validator.text("type").matches("numeric(validator)?")) {
                validator.ignore(List.of("minValue", "maxValue"));
                validator.lostRest();
            } else {
                validator.lost("The answer is not checked in this way.");
            }
        }
        int min = bound("min", "minValue", 0);
        int max = bound("max", "maxValue", GREATEST);
        if (element.has("step") && element.number("step", 0) != 1) {
            element.at("step").lost("Numbers are whole, in steps of one.");
        }
        return new Numeric(min, max, List.of());
    }

    private int bound(String name, String inValidator, int otherwise) {
        Optional<Place> place = element.has(name)
                ? Optional.of(element.at(name))
                : element.at("validators").each().stream()
                        .filter(validator -> validator.has(inValidator))
                        .map(validator -> validator.at(inValidator))
                        .findFirst();
        Optional<Integer> bound = place.map(Place::node)
                .map(node -> node.asText().strip())
                .filter(text -> text.matches("-?[0-9]{1,9}"))
                .map(Integer::valueOf);
        if (bound.isEmpty()) {
            element.lost("A number has bounds in whole numbers: %s became %d.".formatted(name, otherwise));
        }
        return bound.orElse(otherwise);
    }

    private AnswerType date() {
        return new Day(day("min", LocalDate.of(1900, 1, 1)), day("max", LocalDate.of(2049, 12, 31)));
    }

    private LocalDate day(String name, LocalDate otherwise) {
        try {
            return LocalDate.parse(element.text(name));
        } catch (DateTimeException fault) {
            element.lost("A date has bounds: %s became %s.".formatted(name, otherwise));
            return otherwise;
        }
    }

    private boolean isPostalCode() {
        List<Place> validators = element.at("validators").each();
        boolean digits =
                validators.size() == 1 && validators.get(0).text("regex").equals(Advice.POSTAL_CODE);
        if (digits) {
            element.ignore(List.of("maxLength"));
        }
        return digits;
    }
}
