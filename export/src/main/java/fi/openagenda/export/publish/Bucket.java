package fi.openagenda.export.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A bucket of an S3-compatible server. What is sent there is sent with its MD5, which every such server compares, unlike newer
 * checksums.
 *
 * @param s3 speaks to the server
 * @param name of the bucket
 * @param largest how many bytes are sent at a time; a larger file goes in parts
 */
record Bucket(S3Client s3, String name, long largest) {

    private static final int BUFFER = 1 << 16;

    /** Stores a file. */
    void put(String key, Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > largest) {
            putInParts(key, file, bytes);
        } else {
            String md5 = md5(file, 0, bytes);
            s3.putObject(object -> object.bucket(name).key(key).contentMD5(md5), body(file, 0, bytes));
        }
    }

    private void putInParts(String key, Path file, long bytes) throws IOException {
        String upload =
                s3.createMultipartUpload(begun -> begun.bucket(name).key(key)).uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < bytes; from += largest) {
                parts.add(putPart(key, upload, 1 + parts.size(), file, from, Math.min(largest, bytes - from)));
            }
            s3.completeMultipartUpload(
                    whole -> whole.bucket(name).key(key).uploadId(upload).multipartUpload(made -> made.parts(parts)));
            complete = true;
        } finally {
            if (!complete) {
                s3.abortMultipartUpload(begun -> begun.bucket(name).key(key).uploadId(upload));
            }
        }
    }

    private CompletedPart putPart(String key, String upload, int number, Path file, long from, long bytes)
            throws IOException {
        String md5 = md5(file, from, bytes);
        String etag = s3.uploadPart(
                        part -> part.bucket(name)
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentMD5(md5),
                        body(file, from, bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    /** An object, as it comes. */
    InputStream get(String key) {
        return s3.getObject(object -> object.bucket(name).key(key));
    }

    /** Deletes all whose keys begin in this way. */
    void deleteAll(String prefix) {
        s3.listObjectsV2Paginator(all -> all.bucket(name).prefix(prefix))
                .contents()
                .forEach(found -> s3.deleteObject(object -> object.bucket(name).key(found.key())));
    }

    /** What is sent; from the beginning when it is to be sent again. */
    private static RequestBody body(Path file, long from, long bytes) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        return part(file, from, bytes);
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                },
                bytes,
                "application/octet-stream");
    }

    private static InputStream part(Path file, long from, long bytes) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(from);
        return BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(bytes)
                .get();
    }

    private static String md5(Path file, long from, long bytes) throws IOException {
        try (InputStream in = part(file, from, bytes)) {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                md5.update(buffer, 0, read);
            }
            return Base64.getEncoder().encodeToString(md5.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
