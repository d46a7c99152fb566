package fi.openagenda.api.dataset;

import fi.openagenda.model.release.Release;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file in one of the codings that it is kept in.
 *
 * @param coding as HTTP names it; {@code identity} as it is
 * @param name what it is kept as
 * @param bytes its size
 * @param etag of these very bytes, in quotes
 * @param digest of these very bytes (RFC 9530)
 */
record Representation(String coding, String name, long bytes, String etag, String digest) {

    /** All that a file is kept as; first as it is. */
    static List<Representation> all(Release.File file) {
        return Stream.concat(
                        Stream.of(of(AcceptedCodings.IDENTITY, file.name(), file.bytes(), file.sha256())),
                        file.encodings().stream()
                                .map(encoding -> of(
                                        encoding.coding().token(),
                                        file.name() + encoding.coding().suffix(),
                                        encoding.bytes(),
                                        encoding.sha256())))
                .toList();
    }

    private static Representation of(String coding, String name, long bytes, String sha256) {
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return new Representation(coding, name, bytes, "\"%s\"".formatted(sha256), "sha-256=:%s:".formatted(digest));
    }

    /** The one that is liked best; of those that are liked the same, the smallest. Nothing if none is taken. */
    static Optional<Representation> best(List<Representation> forms, AcceptedCodings accepted) {
        return forms.stream()
                .filter(kept -> accepted.of(kept.coding) > 0)
                .max(Comparator.<Representation>comparingDouble(kept -> accepted.of(kept.coding))
                        .thenComparing(
                                Comparator.comparingLong(Representation::bytes).reversed()));
    }

    /** Whether it is the file as it is. */
    boolean isIdentity() {
        return coding.equals(AcceptedCodings.IDENTITY);
    }
}
