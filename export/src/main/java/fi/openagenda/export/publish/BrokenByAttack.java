package fi.openagenda.export.publish;

/** An attacker found out something from what was about to be published. Trying again does not help. */
public final class BrokenByAttack extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokenByAttack(String message) {
        super(message);
    }
}
