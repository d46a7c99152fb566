package fi.openagenda.model.response;

import com.fasterxml.jackson.databind.JsonNode;
import fi.openagenda.model.question.Column;
import fi.openagenda.model.question.Question;
import fi.openagenda.model.round.Questionnaire;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a questionnaire's punch cards mean. A card is all that is stored of a response: a byte for the version of the
 * layout, a few bytes of paradata, then the column of each question in the order in which it is asked. The frozen
 * definition alone decides it, so that a card is read by what was asked; texts have no part in it. Thread-safe.
 */
public final class Codebook {

    /** To be raised when anything lies differently than before; older cards must then be read as they were punched. */
    private static final byte LAYOUT = 1;

    private static final int LANGUAGE_AT = 1;
    private static final int MODE_AT = 2;
    private static final int COMPLETION_AT = 3;
    private static final int DURATION_AT = 4;
    private static final int FLAGS_AT = 5;
    private static final int ANSWERS_AT = 6;

    /** By what name {@link #field} knows the language in which the questions were read; no question has it. */
    public static final String LANGUAGE = "_language";

    /** By what name it knows how the answers were collected. */
    public static final String MODE = "_mode";

    private static final String NOT_PUNCHED_SO = "No card of this codebook is punched so";

    private final List<String> languages;
    private final Map<String, Field> byQuestion = new LinkedHashMap<>();
    private final Map<String, Field> ofParadata;
    private final List<Field> fields;
    private final int length;

    private Codebook(Questionnaire questionnaire) {
        languages = questionnaire.core().languages();
        int at = ANSWERS_AT;
        for (Question question : questionnaire.allQuestions()) {
            Field field = new Field(question.key(), question.answer().column(), at);
            byQuestion.put(question.key(), field);
            at += field.width();
        }
        fields = List.copyOf(byQuestion.values());
        length = at;
        ofParadata = Map.of(
                LANGUAGE, new Field(LANGUAGE, new ParadataColumn(languages), LANGUAGE_AT),
                MODE, new Field(MODE, new ParadataColumn(CollectionMode.codes()), MODE_AT));
    }

    /** To be kept as long as the questionnaire is in use. */
    public static Codebook of(Questionnaire questionnaire) {
        return new Codebook(questionnaire);
    }

    /** Where on a card the answer to one question lies. */
    public final class Field {

        private final String question;
        private final Column column;
        private final int at;

        private Field(String question, Column column, int at) {
            this.question = question;
            this.column = column;
            this.at = at;
        }

        /** Position of its first byte. */
        public int at() {
            return at;
        }

        /**
         * How many bytes it takes. Equal bytes are equal answers, so what is made of an answer can be remembered by them.
         */
        public int width() {
            return column.width();
        }

        /**
         * The answer, if there is one.
         *
         * @throws IllegalArgumentException if the card is not of this codebook
         */
        public Optional<JsonNode> answer(byte[] card) {
            requireOwn(card);
            return column.read(card, at);
        }
    }

    /** Where the answers to a question, or one of the paradata, lie; nothing if it is not asked. */
    public Optional<Field> field(String question) {
        return Optional.ofNullable(byQuestion.get(question)).or(() -> Optional.ofNullable(ofParadata.get(question)));
    }

    /** How many bytes a card has. */
    public int length() {
        return length;
    }

    /**
     * The card of a response.
     *
     * @param answers by question, all of them right: {@link Answers#coded}
     * @throws IllegalArgumentException if something is not of this questionnaire; the message does not tell any answer
     */
    public byte[] punch(Paradata paradata, Map<String, JsonNode> answers) {
        byte[] card = new byte[length];
        card[0] = LAYOUT;
        punch(paradata, card);
        int punched = 0;
        for (Field field : fields) {
            JsonNode answer = answers.get(field.question);
            if (answer != null) {
                field.column.punch(answer, card, field.at);
                punched++;
            }
        }
        require(punched == answers.size(), "There is an answer to something that is not asked");
        return card;
    }

    private void punch(Paradata paradata, byte[] card) {
        int language = languages.indexOf(paradata.language());
        require(language >= 0, "The questionnaire is not asked in this language");
        card[LANGUAGE_AT] = (byte) language;
        card[MODE_AT] = (byte) paradata.mode().ordinal();
        card[COMPLETION_AT] = (byte) paradata.completion().ordinal();
        card[DURATION_AT] = (byte) paradata.duration()
                .map(duration -> 1 + duration.ordinal())
                .orElse(0)
                .intValue();
        for (ReviewFlag flag : paradata.flags()) {
            card[FLAGS_AT] |= (byte) (1 << flag.ordinal());
        }
    }

    /**
     * The answers on a card by question, in the order of the questionnaire.
     *
     * @throws IllegalArgumentException if the card is not of this codebook
     */
    public Map<String, JsonNode> answers(byte[] card) {
        requireOwn(card);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (Field field : fields) {
            field.column.read(card, field.at).ifPresent(answer -> answers.put(field.question, answer));
        }
        return answers;
    }

    /**
     * How the response on a card was collected.
     *
     * @throws IllegalArgumentException if the card is not of this codebook
     */
    public Paradata paradata(byte[] card) {
        requireOwn(card);
        int raised = Byte.toUnsignedInt(card[FLAGS_AT]);
        require(raised >> ReviewFlag.values().length == 0, NOT_PUNCHED_SO);
        Set<ReviewFlag> flags = EnumSet.noneOf(ReviewFlag.class);
        for (ReviewFlag flag : ReviewFlag.values()) {
            if ((raised & 1 << flag.ordinal()) != 0) {
                flags.add(flag);
            }
        }
        return new Paradata(
                one(languages, card[LANGUAGE_AT]),
                one(List.of(CollectionMode.values()), card[MODE_AT]),
                one(List.of(Completion.values()), card[COMPLETION_AT]),
                card[DURATION_AT] == 0
                        ? Optional.empty()
                        : Optional.of(one(List.of(DurationClass.values()), card[DURATION_AT] - 1)),
                flags);
    }

    private static <T> T one(List<T> values, int position) {
        require(position >= 0 && position < values.size(), NOT_PUNCHED_SO);
        return values.get(position);
    }

    private void requireOwn(byte[] card) {
        require(card.length == length && card[0] == LAYOUT, "The card was punched by another codebook");
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
