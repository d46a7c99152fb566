package fi.openagenda.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON as the platform does, where no framework is there to prepare the reader. */
public final class PlatformJson {

    private PlatformJson() {}

    /** A new reader. */
    public static ObjectMapper reader() {
        ObjectMapper reader = new ObjectMapper().findAndRegisterModules();
        new StrictJson().customize(reader);
        return reader;
    }

    /** Whether bytes are let in to be read. */
    public static boolean isUtf8(byte[] sent) {
        return Bodies.isUtf8(sent);
    }
}
