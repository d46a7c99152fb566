/** What is published, as catalogues of open data say it: DCAT-AP, CKAN and schema.org. No HTTP. */
package fi.openagenda.export.catalogue;
