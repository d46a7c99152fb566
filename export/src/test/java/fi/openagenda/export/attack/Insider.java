package fi.openagenda.export.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Somebody who knows everybody who answered, and wants to know what they said (R3, R4). In a coalition, one or two of them
 * tell besides what they said themselves (R6).
 */
public final class Insider {

    private final Atoms atoms;
    private final List<int[]> leaves;

    /** @param atoms those of observed leaves */
    public Insider(Atoms atoms) {
        this.atoms = atoms;
        Map<Respondent, Integer> numbers = new HashMap<>();
        leaves = atoms.cells(kind -> numbers.computeIfAbsent(kind.answering(0), none -> numbers.size()));
    }

    /**
     * How many respondents have an answer that is certain: all of their leaf, but for the coalition, are shown to have
     * answered alike.
     *
     * @param published what everybody is told
     * @param answers the classes of answers of which one is to be certain; together they have each answer once
     * @param method how to prove it
     * @param coalition the atom of each member
     */
    public long disclosed(
            List<PublishedSum> published,
            List<List<Integer>> answers,
            Function<Knowledge, Prover> method,
            int... coalition) {
        int[] classes = atoms.kinds().stream()
                .mapToInt(kind -> IntStream.range(0, answers.size())
                        .filter(i -> answers.get(i).contains(kind.answer()))
                        .findFirst()
                        .orElseThrow())
                .toArray();
        Pools pools = Pools.of(leaves, classes, published);
        long[] others = pools.totals(others(coalition));

        Knowledge knowledge = pools.merge(published)
                .without(Arrays.stream(coalition)
                        .map(member -> pools.columns()[member])
                        .toArray())
                .with(pools.groups().stream()
                        .map(pools::columns)
                        .map(group -> PublishedSum.count(group, total(others, group)))
                        .toList());
        List<Prover.Claim> claims = pools.groups().stream()
                .flatMap(leaf -> IntStream.range(0, answers.size())
                        .mapToObj(alike -> Arrays.stream(leaf)
                                .filter(atom -> classes[atom] == alike)
                                .toArray())
                        .map(alike -> new Prover.Claim(pools.columns(alike), total(others, pools.columns(leaf)))))
                .filter(claim -> claim.total() > 0 && claim.total() == total(others, claim.atoms()))
                .toList();
        return method.apply(knowledge).proven(claims).stream()
                .mapToLong(Prover.Claim::total)
                .sum();
    }

    private long[] others(int[] coalition) {
        long[] others = atoms.truth().clone();
        Arrays.stream(coalition).forEach(member -> others[member]--);
        return others;
    }

    private static long total(long[] counts, int[] atoms) {
        return Arrays.stream(atoms).mapToLong(atom -> counts[atom]).sum();
    }
}
