import { shadowsOf } from "#tests/reading/shadow.ts";

// Reads the notices of a labelled folder, judges its companies by what was read, and compares with the labels.
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const texts = process.argv.find((argument) => argument.startsWith("--texts="))?.slice("--texts=".length);
if (!folder || !texts) {
  process.stderr.write("Usage: npm run -s score:shadow -- <labelled folder> --texts=<folder>\n");
  process.exit(2);
}
const shadows = shadowsOf(folder, texts);
const given = shadows.filter(({ told }) => told !== null);
const wrong = given.filter(({ told, expected }) => told !== expected);
if (process.argv.includes("--misses"))
  for (const { notice, company, expected, told, why } of shadows.filter((one) => one.told !== one.expected))
    process.stderr.write(`${notice} ${company}: ${expected}, told ${told} (${why})\n`);
process.stdout.write(
  `${JSON.stringify({ pairs: shadows.length, given: given.length, right: given.length - wrong.length, wrong: wrong.length })}\n`,
);
