package fi.openagenda.api.dataset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is in the files that were asked for last, where they are small: outside the heap, as the kernel takes it, so that they are
 * sent without being opened. By the hash of their bytes, so that nothing here is ever out of date.
 */
@ApplicationScoped
class Contents {

    private static final int LARGEST = 4 << 20;
    private static final long MOST = 64L << 20;

    private final Cache<String, ByteBuf> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<String, ByteBuf>weigher((etag, bytes) -> bytes.capacity())
            .build();

    /** Reads a file, unless it is known or too large; not on the event loop. */
    void learn(Representation kept, Path path) {
        if (kept.bytes() <= LARGEST && known.getIfPresent(kept.etag()) == null) {
            try (FileChannel file = FileChannel.open(path)) {
                ByteBuffer bytes = ByteBuffer.allocateDirect((int) kept.bytes());
                while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                    continue;
                }
                if (!bytes.hasRemaining()) {
                    known.put(kept.etag(), Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes.flip())));
                }
            } catch (IOException fault) {
                Log.warnf("%s is not kept in memory: %s", path, fault.getMessage());
            }
        }
    }

    /** A part of a file, if that is known. */
    Optional<Buffer> of(Representation kept, ByteRange range) {
        return Optional.ofNullable(known.getIfPresent(kept.etag()))
                .map(bytes -> BufferImpl.buffer(bytes.slice((int) range.first(), (int) range.length())));
    }
}
