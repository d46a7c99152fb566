/**
 * The files of a release that describe it: what was asked, what every code and column means, and how the files are read by
 * programs. They are made of what is published and of definitions alone, without going through the observations.
 */
package fi.openagenda.export.metadata;
