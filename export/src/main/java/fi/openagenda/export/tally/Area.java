package fi.openagenda.export.tally;

import fi.openagenda.model.language.Words;
import java.util.Locale;

/**
 * Where respondents live. Its level and code say which one it is.
 *
 * @param level how wide it is
 * @param code national code: three digits of a municipality, two of a region, {@code FI}
 * @param name name for people
 */
public record Area(Level level, String code, Words name) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && level == area.level && code.equals(area.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

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
