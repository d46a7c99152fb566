/**
 * The fault test: what becomes of acknowledged responses when the platform, PostgreSQL or its disk breaks under load.
 */
package fi.openagenda.deploy.fault;
