package fi.openagenda.export.publish;

import com.github.luben.zstd.ZstdOutputStream;
import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Release.Coding;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A file of a release while it is written, beside itself compressed. */
final class Writing implements Closeable {

    private static final int BUFFER = 1 << 16;

    /** Three quarters of what the best would save, in a third of the time: releases of a whole country have gigabytes. */
    private static final int GZIP_LEVEL = Deflater.BEST_SPEED;

    private static final int ZSTD_LEVEL = 3;

    private final String name;
    private final String mediaType;
    private final Path path;
    private final HashedFile whole;
    private final Map<Coding, HashedFile> encoded = new EnumMap<>(Coding.class);
    private final OutputStream out;

    /** Begins a file. */
    Writing(String name, String mediaType, Path path) throws IOException {
        this.name = name;
        this.mediaType = mediaType;
        this.path = path;
        whole = new HashedFile(path);
        List<OutputStream> outs = new ArrayList<>(List.of(whole));
        if (isCompressible()) {
            for (Coding coding : Coding.values()) {
                HashedFile file = new HashedFile(beside(path, coding));
                encoded.put(coding, file);
                outs.add(compress(file, coding));
            }
        }
        out = new BufferedOutputStream(new Tee(outs), BUFFER);
    }

    /** Where a file lies that is kept compressed beside another one. */
    static Path beside(Path file, Coding coding) {
        return file.resolveSibling(file.getFileName() + coding.suffix());
    }

    /** Takes what is in the file. */
    OutputStream out() {
        return out;
    }

    /** What people and programs read as text; everything else is compressed by itself, or too short. */
    private boolean isCompressible() {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.endsWith("xml");
    }

    private static OutputStream compress(OutputStream out, Coding coding) throws IOException {
        if (coding == Coding.ZSTD) {
            return new ZstdOutputStream(out, ZSTD_LEVEL);
        }
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(GZIP_LEVEL);
        parameters.setBufferSize(BUFFER);
        return new GzipCompressorOutputStream(out, parameters);
    }

    /** Ends the file and says what is to be recorded of it. What is not smaller compressed is kept only as it is. */
    Release.File end() throws IOException {
        close();
        List<Release.Encoding> encodings = new ArrayList<>();
        for (Map.Entry<Coding, HashedFile> each : encoded.entrySet()) {
            HashedFile file = each.getValue();
            if (file.bytes() < whole.bytes()) {
                encodings.add(new Release.Encoding(each.getKey(), file.bytes(), file.sha256()));
            } else {
                Files.delete(beside(path, each.getKey()));
            }
        }
        return new Release.File(name, mediaType, whole.bytes(), whole.sha256(), encodings);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
