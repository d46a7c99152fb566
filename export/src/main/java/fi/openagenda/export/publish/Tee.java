package fi.openagenda.export.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** What is written goes to several places. */
final class Tee extends OutputStream {

    private final List<OutputStream> outs;

    Tee(List<OutputStream> outs) {
        this.outs = List.copyOf(outs);
    }

    @Override
    public void write(int one) throws IOException {
        for (OutputStream out : outs) {
            out.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (OutputStream out : outs) {
            out.write(bytes, from, length);
        }
    }

    @Override
    public void close() throws IOException {
        close(outs.iterator());
    }

    /** Each is closed even if others cannot be. */
    private static void close(Iterator<OutputStream> outs) throws IOException {
        if (outs.hasNext()) {
            try {
                outs.next().close();
            } finally {
                close(outs);
            }
        }
    }
}
