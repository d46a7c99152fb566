package fi.openagenda.export.format;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a release are begun. */
@FunctionalInterface
public interface Folder {

    /**
     * Begins a file; whoever fills it need not close it. Files are begun on several threads at once.
     *
     * @param name its name in the release, with {@code /} before what lies in a folder of its own
     * @param mediaType as it is served
     */
    OutputStream file(String name, String mediaType) throws IOException;
}
