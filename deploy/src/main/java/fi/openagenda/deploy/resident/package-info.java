/**
 * Simulated residents: who they are follows the population statistics of their municipality, what they answer follows a
 * small model of attitudes. Everything is drawn from dice seeded by words, so the same words give the same residents.
 */
package fi.openagenda.deploy.resident;
