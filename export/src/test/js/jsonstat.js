// Reads a JSON-stat dataset as its own toolkit does: node jsonstat.js FILE writes {label, role, parts, unit, cells}: the parts of
// the nation, the unit of shares, and all cells that have a value or a status, by the codes of their categories.
"use strict";
const { readFileSync } = require("node:fs");
const JSONstat = require("jsonstat-toolkit");

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error("This is no JSON");
  }
}

const dataset = JSONstat(read(process.argv[2]));
if (dataset.class !== "dataset" || dataset.n !== dataset.size.reduce((all, one) => all * one, 1)) {
  throw new Error("This is no dataset");
}
const rows = dataset.toTable({ type: "arrobj", status: true, content: "id" });
process.stdout.write(
  JSON.stringify({
    label: dataset.label,
    role: dataset.role,
    parts: dataset.Dimension("area").Category("FI")?.child ?? [],
    unit: dataset.Dimension("measure").Category("share").unit,
    cells: rows.filter((row) => row.value !== null || row.status !== null),
  }),
);
