/**
 * Counts with noise that is the same wherever the same respondents are counted: the cell-key method, for releases that must
 * withstand more than merged tables do. Bounded noise is not differential privacy.
 */
package fi.openagenda.export.noise;
