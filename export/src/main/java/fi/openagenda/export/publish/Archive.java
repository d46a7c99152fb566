package fi.openagenda.export.publish;

import fi.openagenda.model.release.Release;
import fi.openagenda.model.release.Release.Coding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * All files of a release in one ZIP. What lies compressed beside a file is taken as it is: between its header and its trailer,
 * gzip (RFC 1952) holds the same as an entry of a ZIP. Everything else is compressed by itself, and is taken as it is.
 */
final class Archive {

    /** As it is served. */
    static final String MEDIA_TYPE = "application/zip";

    /** Without a name and other fields that may be there, which we do not write. */
    private static final int GZIP_HEADER = 10;

    /** CRC-32 and the size. */
    private static final int GZIP_TRAILER = 8;

    private Archive() {}

    /**
     * Writes it.
     *
     * @param folder where the files are
     * @param made what is said to be the time of each of them
     */
    static void write(Path folder, List<Release.File> files, Instant made, OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Release.File file : files) {
            Path path = folder.resolve(file.name());
            ZipArchiveEntry entry = new ZipArchiveEntry(file.name());
            entry.setLastModifiedTime(FileTime.from(made));
            entry.setSize(file.bytes());
            if (file.encodings().stream().anyMatch(encoding -> encoding.coding() == Coding.GZIP)) {
                add(entry, Writing.beside(path, Coding.GZIP), zip);
            } else {
                zip.putArchiveEntry(entry);
                Files.copy(path, zip);
                zip.closeArchiveEntry();
            }
        }
        zip.finish();
    }

    private static void add(ZipArchiveEntry entry, Path gzip, ZipArchiveOutputStream zip) throws IOException {
        try (FileChannel file = FileChannel.open(gzip)) {
            ByteBuffer trailer = ByteBuffer.allocate(GZIP_TRAILER).order(ByteOrder.LITTLE_ENDIAN);
            file.read(trailer, file.size() - GZIP_TRAILER);
            entry.setMethod(ZipEntry.DEFLATED);
            entry.setCrc(Integer.toUnsignedLong(trailer.getInt(0)));
            entry.setCompressedSize(file.size() - GZIP_HEADER - GZIP_TRAILER);
            file.position(GZIP_HEADER);
            zip.addRawArchiveEntry(
                    entry,
                    BoundedInputStream.builder()
                            .setInputStream(Channels.newInputStream(file))
                            .setMaxCount(entry.getCompressedSize())
                            .get());
        }
    }
}
