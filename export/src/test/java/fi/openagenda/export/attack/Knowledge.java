package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that an attacker holds of atoms that are whole and not negative.
 *
 * @param atoms how many there are; they are numbered from 0
 * @param sums what is published, and what the attacker knows besides
 */
public record Knowledge(int atoms, List<PublishedSum> sums) {

    public Knowledge {
        sums = List.copyOf(sums);
    }

    /**
     * For each atom the first that all sums count alike: nothing that is known tells them apart. They are found by
     * fingerprints of 64 bits; among 20 000 atoms, two are mistaken for alike with a probability of 1e-11.
     */
    int[] alike() {
        SplittableRandom random = new SplittableRandom(0);
        long[] fingerprints = new long[atoms];
        for (PublishedSum sum : sums) {
            long fingerprint = random.nextLong();
            for (int i = 0; i < sum.atoms().length; i++) {
                fingerprints[sum.atoms()[i]] += fingerprint * sum.coefficients()[i];
            }
        }
        Map<Long, Integer> firsts = new HashMap<>();
        return IntStream.range(0, atoms)
                .map(atom -> {
                    Integer first = firsts.putIfAbsent(fingerprints[atom], atom);
                    return first == null ? atom : first;
                })
                .toArray();
    }

    /** With what an insider knows, such as the size of every leaf. */
    public Knowledge with(List<PublishedSum> more) {
        return new Knowledge(atoms, Stream.concat(sums.stream(), more.stream()).toList());
    }

    /** With the atoms that a count of zero proves to be empty, which elimination alone does not see. */
    public Knowledge withEmptyAtoms() {
        return with(sums.stream()
                .filter(sum ->
                        sum.upper() == 0 && Arrays.stream(sum.coefficients()).allMatch(c -> c > 0))
                .flatMapToInt(sum -> Arrays.stream(sum.atoms()))
                .distinct()
                .mapToObj(atom -> PublishedSum.count(new int[] {atom}, 0))
                .toList());
    }

    /**
     * What is left when respondents subtract their own answers.
     *
     * @param coalition the atom of each
     */
    public Knowledge without(int... coalition) {
        return new Knowledge(
                atoms, sums.stream().map(sum -> subtract(sum, coalition)).toList());
    }

    private static PublishedSum subtract(PublishedSum sum, int[] coalition) {
        long known = 0;
        for (int i = 0; i < sum.atoms().length; i++) {
            int atom = sum.atoms()[i];
            known += sum.coefficients()[i]
                    * Arrays.stream(coalition).filter(member -> member == atom).count();
        }
        return new PublishedSum(sum.atoms(), sum.coefficients(), less(sum.lower(), known), less(sum.upper(), known));
    }

    private static long less(long bound, long known) {
        return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE ? bound : bound - known;
    }
}
