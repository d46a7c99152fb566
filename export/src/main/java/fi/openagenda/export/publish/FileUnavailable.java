package fi.openagenda.export.publish;

/** A published file cannot be had just now: what keeps it is away, or has something else under its name. */
public final class FileUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileUnavailable(String message) {
        super(message);
    }

    FileUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
