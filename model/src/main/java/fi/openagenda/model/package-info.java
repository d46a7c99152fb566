/** What a barometer is: definitions, answers, rounds, organisations. No HTTP, no files. */
package fi.openagenda.model;
