package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An attacker who claims that all of a group answered alike, and looks for counts that fit all figures and say otherwise. */
public interface Prover {

    /**
     * Counts that fit all that is known, and give the atoms together less than their total.
     *
     * @param atoms each once
     * @return empty if there are none
     */
    Optional<double[]> counterexample(int[] atoms, long total);

    /**
     * The claims that hold in whatever fits all that is known. All are asked for together: a counterexample refutes those
     * it gives less, and when there is none, the rest is proven at once.
     *
     * @param claims of different atoms
     */
    default List<Claim> proven(List<Claim> claims) {
        List<Claim> left = claims;
        while (!left.isEmpty()) {
            Optional<double[]> counts = counterexample(
                    left.stream()
                            .flatMapToInt(claim -> Arrays.stream(claim.atoms()))
                            .toArray(),
                    left.stream().mapToLong(Claim::total).sum());
            if (counts.isEmpty()) {
                break;
            }
            left = left.stream().filter(claim -> claim.holds(counts.get())).toList();
        }
        return left;
    }

    /**
     * The claim that these atoms have all of a group.
     *
     * @param total how many respondents the group has
     */
    record Claim(int[] atoms, long total) {

        private boolean holds(double[] counts) {
            return Arrays.stream(atoms).mapToDouble(atom -> counts[atom]).sum() > total - 1e-6;
        }
    }
}
