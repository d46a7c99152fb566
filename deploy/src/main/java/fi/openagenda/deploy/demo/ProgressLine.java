package fi.openagenda.deploy.demo;

import java.io.PrintStream;

/** Tells how many residents have answered: in one line on a terminal, in a few lines elsewhere. */
final class ProgressLine {
    private final PrintStream out;
    private final String round;
    private final int total;
    private final boolean terminal = System.console() != null;
    private int shown;

    ProgressLine(PrintStream out, String round, int total) {
        this.out = out;
        this.round = round;
        this.total = total;
    }

    void show(int sent) {
        var line = "  " + round + ": " + sent + " of " + total + " simulated residents have answered";
        if (terminal) {
            out.print("\r" + line + (sent == total ? "\n" : ""));
            out.flush();
        } else if (sent == total || sent - shown >= total / 4) {
            shown = sent;
            out.println(line);
        }
    }
}
