package fi.openagenda.export.catalogue;

import fi.openagenda.export.dictionary.Dictionary;
import fi.openagenda.model.language.Words;
import fi.openagenda.model.release.Release;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A file that portals are told of. Those that only describe others, and the one for each question, are found from these.
 *
 * @param file what was recorded of it
 * @param format in which it is
 */
record Offer(Release.File file, Format format) {

    /** A format: names of its files, its code among the EU's file types, its name for people, and which specification it follows. */
    enum Format {
        JSON_STAT("data\\.jsonstat\\.json", "JSON", "JSON-stat", "https://json-stat.org/full/"),
        DDI(
                "codebook\\.ddi\\.xml",
                "XML",
                "DDI-Codebook 2.5",
                "https://ddialliance.org/Specification/DDI-Codebook/2.5/"),
        CSV(
                "(data|data\\.(fi|sv|en)|representativeness|codebook)\\.csv",
                "CSV",
                "CSV",
                "https://www.rfc-editor.org/rfc/rfc4180"),
        JSON("(data|data\\.nested|codebook)\\.json", "JSON", "JSON", ""),
        PARQUET("data\\.parquet", "PARQUET", "Parquet", ""),
        XLSX("data\\.xlsx", "XLSX", "XLSX", ""),
        GEOJSON("maps/.*\\.geojson", "GEOJSON", "GeoJSON", "https://www.rfc-editor.org/rfc/rfc7946"),
        ZIP("all\\.zip", "ZIP", "ZIP", "");

        private final String names;
        private final String fileType;
        private final String label;
        private final String standard;

        Format(String names, String fileType, String label, String standard) {
            this.names = names;
            this.fileType = fileType;
            this.label = label;
            this.standard = standard;
        }

        String fileType() {
            return fileType;
        }

        String label() {
            return label;
        }

        Optional<String> standard() {
            return Optional.of(standard).filter(address -> !address.isEmpty());
        }
    }

    static List<Offer> of(Release release) {
        return release.files().stream().flatMap(file -> of(file).stream()).toList();
    }

    private static Optional<Offer> of(Release.File file) {
        for (Format format : Format.values()) {
            if (file.name().matches(format.names)) {
                return Optional.of(new Offer(file, format));
            }
        }
        return Optional.empty();
    }

    /** What is in it, for people. */
    Words title() {
        return Dictionary.contentOf(file.name())
                .map(content -> Texts.inEach(language -> "%s (%s)".formatted(content.in(language), format.label)))
                .orElseGet(() -> Texts.complete(Words.EMPTY, file.name()));
    }

    /** The media type without parameters. */
    String mediaType() {
        return file.mediaType().replaceFirst(";.*", "");
    }

    URI address(URI release) {
        return URI.create(release + "/" + file.name());
    }
}
