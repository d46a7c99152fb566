/**
 * Attackers who try what is about to be published, knowing how it was protected but not trusting that it was: they read the
 * tables as anybody will, by their codes, and only then look at the answers to see whether they have found anybody.
 */
package fi.openagenda.export.audit;
