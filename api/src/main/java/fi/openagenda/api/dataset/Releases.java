package fi.openagenda.api.dataset;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.release.Release;
import java.util.List;

/** Finds releases as addresses name them. */
public final class Releases {

    /** Stands for the number of the newest that is not withdrawn. */
    static final String LATEST = "latest";

    private Releases() {}

    /**
     * All of a dataset, newest first, with those that are withdrawn.
     *
     * @throws Refusal when there is none
     */
    static List<Release> all(String dataset) {
        List<Release> releases = Release.ofDataset(dataset);
        if (releases.isEmpty()) {
            throw Refusal.unknown("dataset", dataset);
        }
        return releases;
    }

    /**
     * The newest that is not withdrawn.
     *
     * @throws Refusal when there is none; with the reason, when all are withdrawn
     */
    public static Release latest(String dataset) {
        List<Release> releases = all(dataset);
        return releases.stream()
                .filter(release -> release.withdrawal().isEmpty())
                .findFirst()
                .orElseGet(() -> releases.get(0).requireNotWithdrawn());
    }

    /**
     * The one with a number, or the newest for {@code latest}.
     *
     * @throws Refusal when there is none; with the reason, when it is withdrawn
     */
    static Release numbered(String dataset, String number) {
        return number.equals(LATEST)
                ? latest(dataset)
                : all(dataset).stream()
                        .filter(release -> number.equals(Integer.toString(release.number)))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown("release", number))
                        .requireNotWithdrawn();
    }
}
