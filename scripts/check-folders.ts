import { readdirSync } from "node:fs";
import { join } from "node:path";

const MOST_FILES = 20;
const NOT_OURS = new Set(["node_modules", "build", "reports", "test-results", "public"]);
const EMPTY_WORDS = /^(utils?|helpers?|managers?|data|info|common|misc)(\.|$)/;

/** Every folder with its files, except what is installed, built or hidden. */
function* foldersBelow(folder: string): Generator<{ folder: string; files: string[] }> {
  const entries = readdirSync(folder, { withFileTypes: true });
  yield { folder, files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name) };
  for (const entry of entries) {
    if (entry.isDirectory() && !entry.name.startsWith(".") && !NOT_OURS.has(entry.name)) {
      yield* foldersBelow(join(folder, entry.name));
    }
  }
}

function* complaintsAbout(root: string): Generator<string> {
  for (const { folder, files } of foldersBelow(root)) {
    // The root is a shop window of tools that each insist on their own file there; migrations only ever grow.
    if (folder !== root && !folder.endsWith(join("db", "migrations")) && files.length > MOST_FILES) {
      yield `${folder}: ${files.length} files, at most ${MOST_FILES}. Split it by topic.`;
    }
    for (const file of files.filter((name) => EMPTY_WORDS.test(name))) {
      yield `${join(folder, file)}: the name says nothing. Name it after what it does.`;
    }
  }
}

const complaints = [...complaintsAbout(process.argv[2] ?? ".")];
for (const complaint of complaints) {
  console.error(complaint);
}
process.exit(complaints.length === 0 ? 0 : 1);
