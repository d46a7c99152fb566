/** The benchmark: the platform taking responses in, beside PostgreSQL doing the same inserts on its own. */
package fi.openagenda.deploy.bench;
