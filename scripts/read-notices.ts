import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readNoticeFile } from "#tests/reading/notice-file.ts";

// Reads every notice of a folder and prints what it says, one JSON object a line.
const folder = process.argv[2];
if (!folder) {
  process.stderr.write("Usage: npm run -s read:notices -- <folder>\n");
  process.exit(2);
}
for (const name of readdirSync(folder)
  .filter((one) => one.endsWith(".json"))
  .sort())
  process.stdout.write(
    `${JSON.stringify(readNoticeFile(readFileSync(path.join(folder, name), "utf8"), name))}\n`,
  );
