/** The demonstration: the national barometer, two rounds and simulated residents, loaded over the public HTTP API. */
package fi.openagenda.deploy.demo;
