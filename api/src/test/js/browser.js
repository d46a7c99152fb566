// Does what a respondent's browser does, by the library that front ends use (RFC 9474, RSABSSA-SHA384-PSS-Randomized).
// Standard input is JSON, with bytes in base64url: {publicKey, blind: number} to [{message, blinded, inverse}],
// and {publicKey, finalize: [{message, inverse, blindSignature}]} to [{message, signature}].
import { RSABSSA } from "@cloudflare/blindrsa-ts";

// Node 18 does not have it everywhere.
globalThis.crypto ??= (await import("node:crypto")).webcrypto;

const suite = RSABSSA.SHA384.PSS.Randomized();
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64url"));
const text = (data) => Buffer.from(data).toString("base64url");

async function blind(key) {
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(key, message);
  return { message: text(message), blinded: text(blindedMsg), inverse: text(inv) };
}

// The library verifies the signature under the key, and throws where it is another key's.
async function finalize(key, { message, inverse, blindSignature }) {
  const signature = await suite.finalize(key, bytes(message), bytes(blindSignature), bytes(inverse));
  return { message, signature: text(signature) };
}

let input = "";
for await (const part of process.stdin) {
  input += part;
}
const wanted = JSON.parse(input);
const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
const key = await crypto.subtle.importKey("spki", bytes(wanted.publicKey), algorithm, true, ["verify"]);
const results = wanted.finalize
  ? wanted.finalize.map((one) => finalize(key, one))
  : Array.from({ length: wanted.blind }, () => blind(key));
process.stdout.write(JSON.stringify(await Promise.all(results)));
