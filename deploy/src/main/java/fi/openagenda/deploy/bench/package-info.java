/**
 * The benchmark: responses taken in, beside PostgreSQL doing the same inserts on its own; questionnaires given out, beside
 * nginx with the same bytes as a file; and how long definitions take.
 */
package fi.openagenda.deploy.bench;
