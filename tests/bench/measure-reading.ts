import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePaper } from "#app/intake/demo-source/papers/make-paper.server.ts";
import { ruleSetOf } from "#app/reading/write-rules.server.ts";
import { readText } from "#tests/reading/notice-file.ts";

// Measures what reading costs, as time of the processor, so that other work on the machine counts little:
// notices a second of one core, from a folder of full texts, and a HWPX of 100 pages in the process that reads documents.
const folder = process.argv[2];
if (!folder) {
  process.stderr.write("Usage: npm run -s bench:reading -- <folder of full texts>\n");
  process.exit(2);
}
const ROUNDS = 3;
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => readFileSync(path.join(folder, name), "utf8"));
const readAll = () => {
  for (const text of texts) ruleSetOf(readText(text), { id: "n", title: "공고", sourceOf: () => "공고문" });
};
readAll();
const before = process.cpuUsage();
for (let round = 0; round < ROUNDS; round++) readAll();
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1e6;

const LINES_A_PAGE = 25;
const PAGES = 100;
const line = "○ 공고일 현재 충청남도에 본사 또는 공장을 둔 업력 7년 이내의 중소기업으로서 제조업을 하는 자";
const cells = "| 구분 | 한도 | 비율 |";
const lines = Array.from({ length: PAGES * LINES_A_PAGE }, (_, at) =>
  at % LINES_A_PAGE < 6 ? cells : `${at}. ${line}`,
);
const scratch = mkdtempSync(path.join(tmpdir(), "naru-reading-"));
try {
  const hwpx = { pages: PAGES, characters: lines.join("").length, seconds: await secondsFor(lines) };
  // What any document costs, however short: the start of its process and of the libraries.
  const onePage = await secondsFor(lines.slice(0, LINES_A_PAGE));
  const noticesASecond = Math.round((texts.length * ROUNDS) / seconds);
  process.stdout.write(`${JSON.stringify({ notices: texts.length, noticesASecond, hwpx, onePage })}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}

async function secondsFor(text: readonly string[]): Promise<number> {
  const { bytes } = await makePaper({ name: "notice.hwpx", text: text.join("\n") });
  const file = path.join(scratch, "notice.hwpx");
  writeFileSync(file, bytes);
  return Math.min(...[0, 1, 2].map(() => spentBy(file)));
}

/** Seconds of the processor for a document in its own process, its start included. */
function spentBy(file: string): number {
  const program = path.resolve("app/intake/documents/document-process.server.ts");
  const shell = `"${process.execPath}" "${program}" notice.hwpx < "${file}" > /dev/null; times`;
  const [, children = ""] = execFileSync("bash", ["-c", shell], { encoding: "utf8" }).trim().split("\n");
  const spent = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].map(
    ([, min, sec]) => Number(min) * 60 + Number(sec),
  );
  return Math.round(spent.reduce((sum, one) => sum + one, 0) * 100) / 100;
}
