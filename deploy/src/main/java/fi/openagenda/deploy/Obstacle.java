package fi.openagenda.deploy;

/**
 * Something foreseeable stands in the way. The message is written for the person at the keyboard: what is wrong and what
 * to do about it; it is printed without a stack trace.
 */
public final class Obstacle extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Exit code: something to change before the next attempt (an option, a folder, a missing program). */
    public static final int TO_CHANGE = 2;

    /** Exit code: it was under way and something failed. */
    public static final int FAILED = 1;

    private final int exitCode;

    private Obstacle(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * @param message what is wrong and what the reader can change
     * @return an obstacle with exit code 2
     */
    public static Obstacle toChange(String message) {
        return new Obstacle(TO_CHANGE, message);
    }

    /**
     * @param message what failed and where to look
     * @return an obstacle with exit code 1
     */
    public static Obstacle failed(String message) {
        return new Obstacle(FAILED, message);
    }

    /** @return the exit code of the process: 2 or 1 */
    public int exitCode() {
        return exitCode;
    }
}
