/** One command that runs the platform on a newcomer's machine, and the benchmark beside it. */
package fi.openagenda.deploy;
