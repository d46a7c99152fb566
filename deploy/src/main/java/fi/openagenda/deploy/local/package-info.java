/** What runs on this machine: the data folder, PostgreSQL and the packaged application. */
package fi.openagenda.deploy.local;
