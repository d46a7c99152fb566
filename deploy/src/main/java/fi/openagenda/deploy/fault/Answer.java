package fi.openagenda.deploy.fault;

import java.net.http.HttpResponse;

/**
 * What the platform said.
 *
 * @param kind which of the few things that it may say
 * @param words status and body, for people
 */
record Answer(Kind kind, String words) {

    /** What may be said to a sound request. */
    enum Kind {
        /** Stored, or read. */
        DONE,
        /** Not now, and when to come again. */
        UNAVAILABLE,
        /** The same is being stored. */
        IN_FLIGHT,
        /** Anything else. */
        SURPRISE
    }

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                kind(response),
                response.request().method() + " " + response.uri().getPath() + ": " + response.statusCode() + " "
                        + response.body());
    }

    private static Kind kind(HttpResponse<String> response) {
        var whenToCome = response.headers().firstValue("Retry-After").isPresent();
        return switch (response.statusCode()) {
            case 200, 201 -> Kind.DONE;
            case 409 -> Kind.IN_FLIGHT;
            case 503 -> whenToCome ? Kind.UNAVAILABLE : Kind.SURPRISE;
            default -> Kind.SURPRISE;
        };
    }
}
