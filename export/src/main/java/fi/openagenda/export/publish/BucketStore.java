package fi.openagenda.export.publish;

import fi.openagenda.model.release.Release;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An S3-compatible bucket, {@code dataset/number/file}. It knows no moving into place: what is in it is published by the record
 * of the release alone, which comes after. What is read is copied to this machine and held against that record.
 */
final class BucketStore implements Store {

    private static final String COPIES = "copies";
    private static final String WRITING = "writing";

    private final Bucket bucket;
    private final Path folder;
    private final Copies copies;

    /**
     * Keeps everything in a bucket.
     *
     * @param folder of this node alone, for what is being written, and copies
     * @param most bytes of copies
     */
    BucketStore(Bucket bucket, Path folder, long most) {
        this.bucket = bucket;
        this.folder = folder.toAbsolutePath();
        copies = new Copies(this.folder.resolve(COPIES), most, bucket::get);
    }

    /** Deletes what this node left there when it ended. */
    BucketStore swept() {
        try {
            Folders.delete(folder.resolve(COPIES));
            Folders.delete(folder.resolve(WRITING));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return this;
    }

    @Override
    public void write(String dataset, int number, Writing writing) {
        try {
            Path aside = Folders.aside(folder.resolve(WRITING));
            try {
                writing.into(aside);
                upload(aside, key(dataset, number, ""));
            } finally {
                Folders.delete(aside);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void upload(Path aside, String prefix) throws IOException {
        boolean complete = false;
        bucket.deleteAll(prefix);
        try {
            for (Path file : Folders.files(aside)) {
                bucket.put(prefix + aside.relativize(file).toString().replace('\\', '/'), file);
            }
            complete = true;
        } finally {
            if (!complete) {
                deleteWhatCanBe(prefix);
            }
        }
    }

    private void deleteWhatCanBe(String prefix) {
        try {
            bucket.deleteAll(prefix);
        } catch (SdkException fault) {
            Log.warnf("What was left half written at %s could not be deleted: %s", prefix, fault.getMessage());
        }
    }

    @Override
    public Path file(String dataset, int number, String name) {
        Release.Kept recorded = recorded(dataset, number, name).orElseThrow();
        try {
            return copies.of(key(dataset, number, name), recorded);
        } catch (SdkException fault) {
            throw new FileUnavailable("%s is not in the bucket, or the bucket is away".formatted(name), fault);
        }
    }

    @Override
    public Optional<Path> here(String dataset, int number, String name) {
        return copies.known(key(dataset, number, name));
    }

    @Override
    public boolean has(String dataset, int number, String name) {
        return recorded(dataset, number, name).isPresent();
    }

    private static Optional<Release.Kept> recorded(String dataset, int number, String name) {
        return Release.numbered(dataset, number).flatMap(release -> release.kept(name));
    }

    private static String key(String dataset, int number, String name) {
        return "%s/%d/%s".formatted(dataset, number, name);
    }
}
