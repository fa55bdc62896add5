import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

// Refuses file names without meaning, and small files that only one other file needs. Usage: check-files.ts [folder]

const NOT_OURS = new Set(["node_modules", "build", "reports", "test-results", "public"]);
const EMPTY_WORDS = /^(utils?|helpers?|managers?|data|info|common|misc)(\.|$)/;

const FEWEST_LINES = 31;
const PRODUCT = /^(app|db|search|supervisor|scripts)\/.*\.(ts|tsx|mjs)$|^(server|worker)\.ts$/;
const TEST = /\.test\.tsx?$|^app\/matching\/tests\//;
const PAGE = /\.(page|endpoint)\.tsx?$/;

/** Small files that stand alone although only one other imports them, each group with its reason. */
const STANDS_ALONE: readonly { reason: string; applies: (file: string, importer: string) => boolean }[] = [
  {
    reason: "one use case, one file, however short it is",
    applies: (file, importer) =>
      file.endsWith(".server.ts") && /\.(page|endpoint|server)\.tsx?$/.test(importer),
  },
  {
    reason: "a unit test imports no page: schemas and rules that it looks at stand beside the page",
    applies: (file, importer) => file.endsWith(".ts") && /\.(page|endpoint|server)\.tsx?$/.test(importer),
  },
  { reason: "routes.ts names pages and endpoints", applies: (file) => PAGE.test(file) },
  {
    reason: "words and mails are found by their names in each feature",
    applies: (file) => /(words|mails)(\.(ko|en))?\.ts$/.test(file),
  },
  { reason: "migrations only ever grow", applies: (file) => file.startsWith("db/migrations/") },
  {
    reason: "launchers run on any Node, which need not read TypeScript",
    applies: (file, importer) => file.endsWith(".ts") && importer.endsWith(".mjs"),
  },
  {
    reason: "server.ts and worker.ts join features: they hold none of their code",
    applies: (_file, importer) => /^(server|worker)\.ts$/.test(importer),
  },
  {
    reason: "a feature's part does not move into another feature",
    applies: (file, importer) => featureOf(file) !== featureOf(importer),
  },
];

function featureOf(file: string): string {
  return /^(app\/confirmation\/[^/]+|app\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? "";
}

/** Every file below a folder, by its path from there, except what is installed, built or hidden. */
function* filesBelow(root: string, folder = root): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield relative(root, path);
    else if (!entry.name.startsWith(".") && !NOT_OURS.has(entry.name)) yield* filesBelow(root, path);
  }
}

/** The files that a file imports, by their paths from the root; packages are left out. */
function importsOf(root: string, file: string, text: string): string[] {
  return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
    const [name = ""] = fileName.split("?");
    if (name.startsWith("#")) return [name.slice(1)];
    return name.startsWith(".") ? [relative(root, resolve(root, file, "..", name))] : [];
  });
}

function* complaintsAbout(root: string): Generator<string> {
  const files = [...filesBelow(root)];
  for (const file of files) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    if (EMPTY_WORDS.test(name)) yield `${file}: the name says nothing. Name it after what it does.`;
  }
  const texts = new Map(
    files
      .filter((file) => PRODUCT.test(file) && !TEST.test(file))
      .map((file) => [file, readFileSync(join(root, file), "utf8")]),
  );
  const importers = new Map<string, Set<string>>();
  for (const [file, text] of texts) {
    for (const imported of importsOf(root, file, text)) {
      importers.set(imported, (importers.get(imported) ?? new Set()).add(file));
    }
  }
  for (const [file, text] of texts) {
    const lines = text.trimEnd().split("\n").length;
    const [importer, ...others] = importers.get(file) ?? [];
    if (lines >= FEWEST_LINES || importer === undefined || others.length > 0) continue;
    if (STANDS_ALONE.some(({ applies }) => applies(file, importer))) continue;
    yield `${file}: ${lines} lines that only ${importer} imports. Join them.`;
  }
}

const complaints = [...complaintsAbout(resolve(process.argv[2] ?? "."))].sort();
for (const complaint of complaints) {
  console.error(complaint);
}
process.exit(complaints.length === 0 ? 0 : 1);
