// Checks a GeoJSON file by RFC 7946: node geojson.js FILE writes what is wrong with it, a list of {message, from, to}.
"use strict";
const { readFileSync } = require("node:fs");
const { getIssues } = require("@placemarkio/check-geojson");

process.stdout.write(JSON.stringify(getIssues(readFileSync(process.argv[2], "utf8"))));
