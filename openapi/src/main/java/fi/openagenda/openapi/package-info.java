/** The published contract and the checks that hold the application, and the document itself, to it. */
package fi.openagenda.openapi;
