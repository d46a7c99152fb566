package fi.openagenda.model.response;

import java.util.List;
import java.util.UUID;

/**
 * Words a respondent wrote, with no reference to the other answers. Never published.
 *
 * @param round id of the round
 * @param id random to everybody but the respondent
 * @param municipality three-digit code
 * @param question key of the question
 * @param text the words
 */
record WrittenText(long round, UUID id, String municipality, String question, String text) {

    /**
     * What was written in words, by question.
     *
     * @param handle what the ids are made of
     */
    static List<WrittenText> of(Submission submission, byte[] handle) {
        return submission.texts().entrySet().stream()
                .map(text -> new WrittenText(
                        submission.round(),
                        FreeTextTable.idOf(handle, text.getKey()),
                        submission.municipality(),
                        text.getKey(),
                        text.getValue()))
                .toList();
    }
}
