package fi.openagenda.export.publish;

import fi.openagenda.model.job.Phase;
import fi.openagenda.model.release.Release;

/** Who is told how far a publication has come, by the thread that publishes. What it throws ends the publication. */
public interface Progress {

    /** A phase begins. */
    void enter(Phase phase);

    /** So many of all tables are written. */
    void wrote(int tables, int all);

    /** The release is stored, in a transaction that may still come to nothing; what is stored now shares its fate. */
    void released(Release release);
}
