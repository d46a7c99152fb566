/**
 * The benchmark: responses taken in, beside PostgreSQL doing the same inserts on its own; questionnaires given out, beside
 * nginx with the same bytes as a file; rounds published, beside PostgreSQL copying the same rows; and how long definitions take.
 */
package fi.openagenda.deploy.bench;
