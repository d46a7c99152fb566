package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import java.util.Locale;

/**
 * Where respondents live.
 *
 * @param level how wide it is
 * @param code national code: three digits of a municipality, two of a region, {@code FI}
 * @param name name for people
 */
public record Area(Level level, String code, Words name) {

    /** The one nested geography of published results. */
    public enum Level {
        NATION,
        REGION,
        MUNICIPALITY;

        /** As data carries it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
