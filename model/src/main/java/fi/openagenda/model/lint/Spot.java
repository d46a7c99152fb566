package fi.openagenda.model.lint;

import java.util.Optional;

/**
 * Where something was found.
 *
 * @param pointer JSON Pointer from the root of what is checked
 * @param question key of the question concerned, if it is one
 * @param language of the text concerned, if it is one
 */
record Spot(String pointer, Optional<String> question, Optional<String> language) {

    /** In what is no question. */
    static Spot of(String pointer) {
        return new Spot(pointer, Optional.empty(), Optional.empty());
    }

    /** In a question. */
    static Spot of(String pointer, String question) {
        return new Spot(pointer, Optional.of(question), Optional.empty());
    }

    /** The same in one language. */
    Spot in(String tag) {
        return new Spot(pointer, question, Optional.of(tag));
    }
}
