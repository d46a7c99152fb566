package fi.openagenda.model.lint;

import fi.openagenda.model.language.Words;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Core;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question where it is asked, taken apart.
 *
 * @param question as it is defined
 * @param pointer where it stands in what is checked
 * @param required languages it must be in; those it is in, if none is required
 * @param stem what is asked
 * @param help how to answer; blank if nothing is said
 * @param anatomy its answer
 */
record Asked(Question question, String pointer, List<String> required, Wording stem, Wording help, Anatomy anatomy) {

    /** The questions of a list, with pointers from that of the list on. */
    static List<Asked> all(List<Question> questions, String pointer, List<String> required) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> of(questions.get(i), pointer + "/" + i, required))
                .toList();
    }

    /** Everything that is asked everywhere, in the order in which it is. */
    static List<Asked> all(Core core, List<String> required) {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < core.sections().size(); i++) {
            all.addAll(all(core.sections().get(i).questions(), "/sections/" + i + "/questions", required));
        }
        all.addAll(core.backgroundFirst() ? 0 : all.size(), all(core.background(), "/background", required));
        return all;
    }

    private static Asked of(Question question, String pointer, List<String> required) {
        return new Asked(
                question,
                pointer,
                required,
                Wording.of("/text", question.text()),
                Wording.of("/help", question.help().orElse(Words.EMPTY)),
                Anatomy.of(question.answer()));
    }

    /** A place within it. */
    Spot at(String within) {
        return Spot.of(pointer + within, question.key());
    }

    /** A text of it in one language. */
    Spot at(Wording text, Prose prose) {
        return at(text.pointer()).in(prose.language());
    }

    /** Its stem in one language. */
    Spot at(Prose prose) {
        return at(stem, prose);
    }

    /** All its texts. */
    Stream<Wording> texts() {
        return Stream.concat(Stream.of(stem, help), anatomy.labels());
    }
}
