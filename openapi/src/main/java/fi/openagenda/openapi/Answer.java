package fi.openagenda.openapi;

import java.util.Locale;
import java.util.Set;

/**
 * One answer of the application and what it answered to.
 *
 * @param method of the request
 * @param path of the request, without host and query
 * @param status the code
 * @param mediaType as in Content-Type, parameters allowed; empty when there was none
 * @param body the octets, empty when there were none
 */
public record Answer(String method, String path, int status, String mediaType, byte[] body) {

    /** A refusal's media type. */
    static final String PROBLEM = "application/problem+json";

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    /** Brings the method and the media type to one spelling. */
    public Answer {
        method = method.toUpperCase(Locale.ROOT);
        mediaType = bare(mediaType);
    }

    /** A media type without its parameters, in lower case. */
    static String bare(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a media type carries JSON. */
    static boolean isJson(String mediaType) {
        return bare(mediaType).equals("application/json") || bare(mediaType).endsWith("+json");
    }

    /** Whether the body is a part of a document, and so no document. */
    boolean isPart() {
        return status == 206;
    }

    /** Whether HTTP itself forbids a body here. */
    boolean mustBeBodiless() {
        return method.equals("HEAD") || BODILESS.contains(status);
    }
}
