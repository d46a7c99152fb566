// Reads a release in a folder as programs of others do: node read-release.mjs package FOLDER its Data Package, with the
// datapackage library; rdf FOLDER CONTEXT its CSV files, by their metadata, as RDF. Prints {valid, errors, rows: {resource: n},
// faults: {resource: message}}, and {file: [quads, each with the times it is there]}.
import fs from "node:fs";
import path from "node:path";
import datapackage from "datapackage";
import CsvwParser from "rdf-parser-csvw";
import jsonld from "jsonld";
import rdf from "@rdfjs/data-model";

const [what, folder, contextFile] = process.argv.slice(2);
const CONTEXT = "http://www.w3.org/ns/csvw";

async function readPackage() {
  const descriptor = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
  const read = await datapackage.Package.load(descriptor, { basePath: folder });
  const rows = {};
  const faults = {};
  for (const resource of read.resources.filter((each) => each.descriptor.schema)) {
    try {
      rows[resource.name] = (await resource.read({ keyed: true })).length;
    } catch (fault) {
      faults[resource.name] = [fault, ...(fault.errors ?? [])].map((each) => each.message).join("; ");
    }
  }
  return { valid: read.valid, errors: read.errors.map((error) => error.message), rows, faults };
}

async function documentLoader(url) {
  if (url !== CONTEXT) {
    throw new Error(`Nothing is fetched: ${url}`);
  }
  return { documentUrl: url, document: JSON.parse(fs.readFileSync(contextFile, "utf8")) };
}

function term({ termType, value, language, datatype }) {
  if (termType === "NamedNode") return rdf.namedNode(value);
  if (termType === "BlankNode") return rdf.blankNode(value.replace(/^_:/, ""));
  return rdf.literal(value, language || rdf.namedNode(datatype.value));
}

// The parser wraps the type of a cell twice.
function iri(node) {
  return typeof node.value === "string" ? node.value : iri(node.value);
}

// The parser asks a dataset for the quads of its metadata; this is as much of one as it needs.
class Quads extends Array {
  match(subject, predicate, object) {
    return Quads.from(
      this.filter(
        (quad) =>
          (!subject || quad.subject.equals(subject)) &&
          (!predicate || quad.predicate.equals(predicate)) &&
          (!object || quad.object.equals(object)),
      ),
    );
  }
}

async function readTable(metadataFile) {
  const document = JSON.parse(fs.readFileSync(path.join(folder, metadataFile), "utf8"));
  const base = `file://${folder}/`;
  const quads = Quads.from(
    (await jsonld.toRDF(document, { documentLoader, base })).map((quad) =>
      rdf.quad(term(quad.subject), rdf.namedNode(quad.predicate.value), term(quad.object)),
    ),
  );
  const input = fs.createReadStream(path.join(folder, document.url), "utf8");
  const found = new Map();
  for await (const quad of new CsvwParser({ metadata: quads, baseIRI: base, timezone: "utc" }).import(input)) {
    const key = JSON.stringify({
      predicate: quad.predicate.value,
      value: quad.object.value,
      ...(quad.object.datatype && { datatype: iri(quad.object.datatype), language: quad.object.language }),
    });
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return Array.from(found, ([key, times]) => ({ ...JSON.parse(key), times }));
}

async function readTables() {
  const tables = {};
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith("-metadata.json"))) {
    tables[file.replace(/-metadata\.json$/, "")] = await readTable(file);
  }
  return tables;
}

process.stdout.write(JSON.stringify(await (what === "package" ? readPackage() : readTables())));
