package fi.openagenda.export.format;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * A Parquet file, filled value by value from left to right, line by line. It stands on the layer of Parquet's own library that
 * needs no Hadoop: columns, pages and the file; nothing of Hadoop is on the classpath.
 */
final class ParquetColumns implements Closeable {

    /** Lines of a row group: what is in memory, encoded, and what a reader takes at once. */
    private static final int LINES_OF_A_GROUP = 1 << 18;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withAllocator(new HeapByteBufferAllocator())
            .build();

    private final MessageType schema;
    private final ParquetFileWriter file;
    private final Map<String, String> metadata;
    private final List<ColumnDescriptor> columns;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore group;
    private List<ColumnWriter> writers;
    private int column;
    private int lines;

    ParquetColumns(MessageType schema, OutputStream out, Map<String, String> metadata) throws IOException {
        this.schema = schema;
        this.metadata = metadata;
        columns = schema.getColumns();
        file = new ParquetFileWriter(
                new Position(out),
                schema,
                ParquetFileWriter.Mode.CREATE,
                Long.MAX_VALUE,
                0,
                PROPERTIES.getColumnIndexTruncateLength(),
                PROPERTIES.getStatisticsTruncateLength(),
                PROPERTIES.getPageWriteChecksumEnabled());
        file.start();
        beginGroup();
    }

    private void beginGroup() {
        pages = new ColumnChunkPageWriteStore(
                new Zstandard(), schema, PROPERTIES.getAllocator(), PROPERTIES.getColumnIndexTruncateLength(), false);
        group = PROPERTIES.newColumnWriteStore(schema, pages);
        writers = columns.stream().map(group::getColumnWriter).toList();
        lines = 0;
    }

    private ColumnWriter next() {
        return writers.get(column++);
    }

    /** A text that every line has. */
    ParquetColumns add(Binary text) {
        next().write(text, 0, 0);
        return this;
    }

    ParquetColumns add(int number) {
        next().write(number, 0, 0);
        return this;
    }

    ParquetColumns add(long number) {
        next().write(number, 0, 0);
        return this;
    }

    ParquetColumns addNumber(Optional<Integer> number) {
        if (number.isPresent()) {
            next().write(number.get(), 0, 1);
        } else {
            next().writeNull(0, 0);
        }
        return this;
    }

    ParquetColumns addText(Optional<String> text) {
        if (text.isPresent()) {
            next().write(Binary.fromString(text.get()), 0, 1);
        } else {
            next().writeNull(0, 0);
        }
        return this;
    }

    /** A decimal is stored as a whole number of the smallest part that its column has. */
    ParquetColumns addDecimal(Optional<BigDecimal> decimal) {
        if (decimal.isEmpty()) {
            next().writeNull(0, 0);
            return this;
        }
        PrimitiveType type = columns.get(column).getPrimitiveType();
        int scale = ((DecimalLogicalTypeAnnotation) type.getLogicalTypeAnnotation()).getScale();
        long unscaled = decimal.get().setScale(scale).unscaledValue().longValueExact();
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT32) {
            next().write(Math.toIntExact(unscaled), 0, 1);
        } else {
            next().write(unscaled, 0, 1);
        }
        return this;
    }

    void endLine() throws IOException {
        group.endRecord();
        column = 0;
        lines++;
        if (lines == LINES_OF_A_GROUP) {
            endGroup();
            beginGroup();
        }
    }

    private void endGroup() throws IOException {
        file.startBlock(lines);
        group.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
        group.close();
        pages.close();
    }

    @Override
    public void close() throws IOException {
        if (lines > 0) {
            endGroup();
        }
        file.end(metadata);
    }

    private static final class Zstandard implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (OutputStream zstd = new ZstdOutputStream(compressed)) {
                bytes.writeAllTo(zstd);
            }
            return BytesInput.from(compressed);
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {}
    }

    /** A stream that knows how far it is. */
    private static final class Position extends PositionOutputStream implements OutputFile {

        private final OutputStream out;
        private long written;

        Position(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return written;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public PositionOutputStream create(long blockSize) {
            return this;
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return this;
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
