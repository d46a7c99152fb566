package fi.openagenda.export.estimate;

/** No weights were found that agree with all margins: they contradict each other, or cells are empty that must not be. */
public final class NotConverged extends Exception {

    private static final long serialVersionUID = 1L;

    private final double deviation;

    NotConverged(int cycles, double deviation) {
        super("Raking has not converged in %d cycles; a margin is still off by %s of its total"
                .formatted(cycles, deviation));
        this.deviation = deviation;
    }

    /** The largest |Σw / N - 1| that remained. */
    public double deviation() {
        return deviation;
    }
}
