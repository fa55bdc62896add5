import { parseArgs } from "node:util";

// Takes in and reads a folder of notices with their texts, and counts what a filled-in company is told of those that are open.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: "boolean" } },
});
const [folder, now = "2026-04-27T09:00:00+09:00"] = positionals;
if (!folder) {
  process.stderr.write("Usage: npm run -s score:verdicts -- <folder of full texts> [instant]\n");
  process.exit(2);
}
// The configuration is read as modules are loaded, and wants an address; the database that is used is a scratch one.
process.env.DATABASE_URL ??= "postgres://none@127.0.0.1:1/none";
const { toldOf } = await import("#tests/reading/open-verdicts.ts");
const told = await toldOf(folder, now);
const open = told.filter(({ isOpen }) => isOpen);
const count = (verdict: string) => open.filter((one) => one.verdict === verdict).length;
const judged = open.length - count("not_judged");
const likely = count("eligible") + count("no_obstacle_found") + count("not_eligible");
if (values.each)
  for (const { title, isOpen, verdict } of told)
    process.stderr.write(`${isOpen ? "open" : "-"}\t${verdict}\t${title}\n`);
process.stdout.write(`${JSON.stringify({ notices: told.length, open: open.length, judged, likely })}\n`);
