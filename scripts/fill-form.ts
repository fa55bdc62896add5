import { readFileSync, writeFileSync } from "node:fs";
import { UnfillableForm } from "#app/fill-form/document/pack.server.ts";
import { factsFileSchema, knownFactsOf } from "#app/fill-form/facts/facts-file.ts";
import { fillForm, findInForm } from "#app/fill-form/fill-document.server.ts";

// Fills a form from facts, and prints each of its cells with label, value and source, one JSON object a line.
const [formPath, factsPath, ...options] = process.argv.slice(2);
const out = options.find((option) => option.startsWith("--out="))?.slice("--out=".length);
if (!formPath || !factsPath) {
  process.stderr.write("Usage: npm run -s fill:form -- <form file> <facts.json> [--out=<file>]\n");
  process.exit(2);
}
const known = knownFactsOf(factsFileSchema.parse(JSON.parse(readFileSync(factsPath, "utf8"))));
const bytes = readFileSync(formPath);
try {
  const fields = await findInForm(bytes, known);
  for (const { label, fact, value, ...rest } of fields) {
    const said =
      value === null
        ? { why: "why" in rest ? rest.why : undefined }
        : { source: "source" in rest ? rest.source : undefined };
    process.stdout.write(`${JSON.stringify({ label, fact, value, ...said })}\n`);
  }
  if (out !== undefined) {
    const edits = fields.flatMap((field) => (field.value === null ? [] : field.edits));
    writeFileSync(out, await fillForm(bytes, edits));
  }
} catch (error) {
  if (!(error instanceof UnfillableForm)) throw error;
  process.stdout.write(`${JSON.stringify({ problem: error.problem })}\n`);
  process.exitCode = 1;
}
