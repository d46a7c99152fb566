/**
 * Attackers on published tables, which know nothing of how these were protected. Each has a control that it must break.
 *
 * <p>{@link fi.openagenda.export.attack.Atoms} numbers the unknowns, {@link fi.openagenda.export.attack.PublishedSum}s are
 * what is told of them, {@link fi.openagenda.export.attack.Knowledge} is all of that. A stranger adds and subtracts ({@link
 * fi.openagenda.export.attack.RankAttacker}), a neighbour knows who answered ({@link fi.openagenda.export.attack.Insider}).
 * Half of the nations are asked as the fixture {@code barometer12} is, the others by chance ({@link
 * fi.openagenda.export.attack.Asked}): other background questions, other scales, other ladders.
 *
 * <table>
 *   <caption>Who attacks, what method BLOCK is tried with, and what each attacker must break</caption>
 *   <tr><th></th><th>Attacker</th><th>On method BLOCK</th><th>Control</th></tr>
 *   <tr><td>R1, R7, R8</td><td>{@link fi.openagenda.export.audit.Audit}, rows, one mind, differences of areas</td>
 *     <td>{@code NationAttackTest}, and every publication</td><td>{@code NationAttackTest}, without remainder rule</td></tr>
 *   <tr><td>R2</td><td>{@link fi.openagenda.export.attack.RankAttacker} on {@link fi.openagenda.export.attack.SmallGroups}</td>
 *     <td>{@code NationAttackTest}</td><td>the same; {@code RankAttackerTest}, {@code LinkedTablesTest}</td></tr>
 *   <tr><td>R3</td><td>{@link fi.openagenda.export.attack.Insider} by {@link fi.openagenda.export.attack.IntervalAttacker}</td>
 *     <td>{@code AreaAttackTest}</td><td>{@code InsiderTest}, rows one by one</td></tr>
 *   <tr><td>R4</td><td>{@link fi.openagenda.export.attack.Insider} by {@link fi.openagenda.export.attack.IntegerAttacker}</td>
 *     <td>{@code WeightedSharesTest}</td><td>the same, with small weighting cells, and with cells of one mind</td></tr>
 *   <tr><td>R5</td><td>{@link fi.openagenda.export.attack.RankAttacker} on two releases</td>
 *     <td>{@code RepublicationTest}</td><td>the same, for a second release that is refused</td></tr>
 *   <tr><td>R6</td><td>{@link fi.openagenda.export.attack.Insider} with a coalition</td>
 *     <td>{@code AreaAttackTest}</td><td>{@code InsiderTest}, answers of one</td></tr>
 *   <tr><td>R9</td><td>{@link fi.openagenda.export.attack.IntegerAttacker}, {@code Reconstruction}</td>
 *     <td>{@code AreaAttackTest}</td><td>{@code ReconstructionTest}, the block of Garfinkel et al.</td></tr>
 *   <tr><td>R10</td><td>{@link fi.openagenda.export.attack.IntervalAttacker}</td><td></td>
 *     <td>{@code IntervalAttackerTest}, ranges of GaussSuppression</td></tr>
 *   <tr><td>R11</td><td>who orders respondents anew, or adds one elsewhere, and compares the bytes of the files</td>
 *     <td>{@code ReleaseTest}</td><td>the same: {@link fi.openagenda.export.attack.Reader} attacks what was read back</td></tr>
 *   <tr><td>R12</td><td>who looks at all that is around what is withheld</td>
 *     <td>{@code ReleaseTest}, and over HTTP {@code WithheldTest} in {@code api}</td>
 *     <td>the same, for one that is not withheld</td></tr>
 * </table>
 */
package fi.openagenda.export.attack;
