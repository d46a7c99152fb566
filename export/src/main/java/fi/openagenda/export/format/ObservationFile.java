package fi.openagenda.export.format;

import fi.openagenda.export.disclosure.ProtectedTable;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A format that has every observation. It is given them table by table, in the order of the release, by one thread at a time. */
interface ObservationFile extends Closeable {

    /** Writes the observations of a table. */
    void write(ProtectedTable table, List<Observation> observations) throws IOException;

    /** Ends what has been written, but not the streams that it goes to. */
    @Override
    void close() throws IOException;
}
