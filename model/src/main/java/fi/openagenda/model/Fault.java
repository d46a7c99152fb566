package fi.openagenda.model;

import java.util.Optional;

/**
 * One thing wrong with a document that was sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value at fault, from the root of the document
 * @param question key of the question concerned, if any
 * @param detail what is wrong, in one sentence for people
 * @param rule id of the rule of the checklist that was broken, if it is one of those
 */
public record Fault(String pointer, Optional<String> question, String detail, Optional<String> rule) {

    /** A fault that concerns no question. */
    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, Optional.empty(), detail, Optional.empty());
    }

    /** A fault in what concerns one question. */
    public static Fault at(String pointer, String question, String detail) {
        return new Fault(pointer, Optional.of(question), detail, Optional.empty());
    }

    /** The same in a document of which this one is a part. */
    public Fault below(String parent) {
        return new Fault(parent + pointer, question, detail, rule);
    }

    /** One segment of a JSON Pointer, escaped. */
    public static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
