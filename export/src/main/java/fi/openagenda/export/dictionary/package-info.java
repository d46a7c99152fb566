/**
 * What the columns of published files mean, in Finnish, Swedish and English: the one source for everything that describes
 * them. It knows neither tables nor files.
 */
package fi.openagenda.export.dictionary;
