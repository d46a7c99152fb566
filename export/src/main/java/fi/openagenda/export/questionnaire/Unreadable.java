package fi.openagenda.export.questionnaire;

/** An expression of a survey that no condition of ours can say, and why. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String detail) {
        super(detail);
    }
}
