package fi.openagenda.export.disclosure;

/** Why a table is withheld or merged. For the operator alone: a reader who knew it would know more of the answers. */
public enum Reason {
    /** A row of too few respondents. */
    P_BASE,
    /** An answer of too few. */
    P_COUNT,
    /** All of a row gave the same answer. */
    P_HOMOGENEOUS,
    /** What is left of a wider area would not be safe. */
    S_REMAINDER,
    /** The answers that lead to the question are not shown so finely. */
    S_ROUTING,
    /** What is added or taken away since an earlier release is not safe. */
    S_DELTA
}
