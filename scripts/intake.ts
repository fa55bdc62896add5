import path from "node:path";
import { importFile, type Tally } from "#app/intake/import-file.server.ts";
import { type Place, UnreadableFile } from "#app/intake/read-rows.server.ts";
import { connect } from "#db/connect.server.ts";
import { reachDatabase } from "../supervisor/reach-database.ts";
import { StartFailure } from "../supervisor/start-failure.ts";

// `npm run intake -- <file>`: imports a file of notices into the catalogue. Exits with 0 if any row was saved or there were
// none.

const EVERY_ROWS = 10_000;
const root = path.join(import.meta.dirname, "..");
const [file] = process.argv.slice(2);

if (file === undefined) {
  console.error("Usage: npm run intake -- <file.json or file.ndjson>");
  process.exitCode = 2;
} else {
  process.exitCode = await run(path.resolve(process.env.INIT_CWD ?? "", file));
}

async function run(file: string): Promise<number> {
  try {
    const { databaseUrl, leave } = await reachDatabase(root, process.env);
    try {
      return await importInto(file, databaseUrl);
    } finally {
      await leave();
    }
  } catch (error) {
    if (!(error instanceof StartFailure || error instanceof UnreadableFile)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function importInto(file: string, databaseUrl: string): Promise<number> {
  const { db } = connect({
    url: databaseUrl,
    poolSize: 2,
    applicationName: "naru-intake",
    // A broken connection fails the running statement, which reports it.
    onBreak: () => undefined,
  });
  const startedAt = performance.now();
  let nextReport = EVERY_ROWS;
  try {
    const tally = await importFile(db, file, {
      onRefused: ({ place, reason }) => {
        console.log(
          `  refused ${place.unit} ${place.number}: ${reason.en} | ${koreanPlace(place)}: ${reason.ko}`,
        );
      },
      onNoted: ({ place, remarks }) => {
        for (const { ko, en } of remarks)
          console.log(`  noted ${place.unit} ${place.number}: ${en} | ${koreanPlace(place)}: ${ko}`);
      },
      onProgress: (soFar) => {
        if (soFar.rows < nextReport) return;
        nextReport = soFar.rows + EVERY_ROWS;
        console.log(`  ${summary(soFar, startedAt)}`);
      },
    });
    console.log(summary(tally, startedAt));
    const { rows, created, changed, unchanged } = tally;
    return rows === 0 || created + changed + unchanged > 0 ? 0 : 1;
  } finally {
    await db.destroy();
  }
}

function koreanPlace({ unit, number }: Place): string {
  return unit === "line" ? `${number}번째 줄` : `${number}번째 항목`;
}

function summary({ rows, created, changed, unchanged, refused, noted }: Tally, startedAt: number): string {
  const seconds = (performance.now() - startedAt) / 1_000;
  // In kB, as the system counts it.
  const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
  const rate = Math.round(rows / Math.max(seconds, 0.001));
  return `${rows} rows: ${created} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused, ${noted} noted; ${seconds.toFixed(1)} s, ${rate} rows/s, ${peak} MB at most`;
}
