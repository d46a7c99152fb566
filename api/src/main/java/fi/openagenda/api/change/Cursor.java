package fi.openagenda.api.change;

import fi.openagenda.model.Refusal;
import fi.openagenda.model.change.Change;
import java.util.regex.Pattern;

/**
 * How far somebody has read.
 *
 * @param number of the last change that was read; 0 for none
 */
record Cursor(long number) {

    static final Cursor BEGINNING = new Cursor(0);

    private static final Pattern FORM = Pattern.compile("c[0-9a-z]{1,12}");

    /** After all there is. */
    static Cursor last() {
        return new Cursor(Change.last());
    }

    static Cursor parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.of(Refusal.Reason.BAD_REQUEST, "after must be what next of an earlier page says, or now.");
        }
        return new Cursor(Long.parseLong(text.substring(1), Character.MAX_RADIX));
    }

    @Override
    public String toString() {
        return "c" + Long.toString(number, Character.MAX_RADIX);
    }
}
