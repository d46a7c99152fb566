package fi.openagenda.export.metadata;

import fi.openagenda.model.Sha256;
import fi.openagenda.model.release.Release;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that describes a release, as it is written.
 *
 * @param name its name in the release
 * @param mediaType as it is served
 * @param bytes what is in it
 */
public record Document(String name, String mediaType, byte[] bytes) {

    /** What other files say of it. */
    Release.File asFile() {
        return new Release.File(
                name,
                mediaType,
                bytes.length,
                HexFormat.of().formatHex(Sha256.digest().digest(bytes)),
                List.of());
    }
}
