/** The demonstration: barometers, their rounds and simulated residents, loaded over the public HTTP API. */
package fi.openagenda.deploy.demo;
