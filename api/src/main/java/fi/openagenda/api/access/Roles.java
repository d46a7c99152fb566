package fi.openagenda.api.access;

import fi.openagenda.model.access.Key;

/** What stands in {@code @RolesAllowed}. */
public final class Roles {

    /** Everything. */
    public static final String OPERATOR = "operator";

    /** Writing what the key's organisation asks. */
    public static final String EDITOR = "editor";

    /** Deciding when it is asked, and when the results come out. */
    public static final String PUBLISHER = "publisher";

    /** Reading what is not public yet. */
    public static final String READER = "reader";

    /** Entering answers that were given on paper or with help. */
    public static final String COLLECTOR = "collector";

    private Roles() {}

    static String of(Key.Role role) {
        return switch (role) {
            case OPERATOR -> OPERATOR;
            case EDITOR -> EDITOR;
            case PUBLISHER -> PUBLISHER;
            case READER -> READER;
            case COLLECTOR -> COLLECTOR;
        };
    }
}
