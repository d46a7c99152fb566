/**
 * What the answers of those who took part say of those who live there: weights that make respondents like the population,
 * and figures with their uncertainty. Pure arithmetic on counts. What is published of it is decided elsewhere.
 *
 * <p>The uncertainty is of a model: within each weighting cell, respondents are taken to resemble those who did not answer.
 */
package fi.openagenda.export.estimate;
