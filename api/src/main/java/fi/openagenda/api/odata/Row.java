package fi.openagenda.api.odata;

/** An entity, before it is written. */
interface Row {

    /** What it has as a property, as text; empty where it has nothing. */
    String get(String property);
}
