import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { momentAt } from "#app/catalogue/judging-plan.ts";
import { loadEntries } from "#app/catalogue/load-entries.server.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { importFile } from "#app/intake/import-file.server.ts";
import { readNotices } from "#app/intake/read-notices.server.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { statusOf } from "#app/opportunities/status.ts";
import { seoulDay } from "#app/time.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";

/** What the filled-in company of the demonstration is told of one opportunity. */
export type Told = { title: string; isOpen: boolean; verdict: string };

/** The company whose profile the demonstration fills in. */
const COMPANY = "한빛칩";

/**
 * Takes a folder of notices with their texts into a database of its own, as `npm run intake` does, reads them, and judges the
 * filled-in company of the demonstration. @param now an ISO 8601 instant
 */
export async function toldOf(folder: string, now: string): Promise<Told[]> {
  const stateDir = mkdtempSync(path.join(tmpdir(), "naru-verdicts-"));
  const { databaseUrl, stop } = await startServices({ stateDir, isThrowaway: true, meilisearchBinary: null });
  try {
    await migrateToLatest(databaseUrl);
    await seed(databaseUrl, { fixedNow: now, withSamples: true });
    return await judgeFolder(databaseUrl, folder, Date.parse(now));
  } finally {
    await stop();
    removeState(stateDir);
  }
}

async function judgeFolder(url: string, folder: string, now: number): Promise<Told[]> {
  const { db } = connect({ url, poolSize: 2, applicationName: "naru-verdicts", onBreak: () => undefined });
  const ignore = () => undefined;
  try {
    for (const name of readdirSync(folder).filter((one) => one.endsWith(".json")))
      await importFile(db, path.join(folder, name), {
        onRefused: ignore,
        onNoted: ignore,
        onProgress: ignore,
      });
    while ((await readNotices(db)) > 0);
    const { id } = await db
      .selectFrom("company")
      .select("id")
      .where("name", "like", `%${COMPANY}%`)
      .executeTakeFirstOrThrow();
    const known = await loadKnowledge(db, id, seoulDay(now));
    if (known === null) throw new Error("The company of the demonstration has no profile.");
    const stored = await db
      .selectFrom("opportunity as o")
      .innerJoin("source_record as r", "r.notice_id", "o.notice_id")
      .select(["o.id", "o.rule_set"])
      .where("r.source", "=", "bizinfo")
      .execute();
    const ruleSets = new Map(stored.map((row) => [row.id, row.rule_set]));
    const told: Told[] = [];
    for await (const { entries } of loadEntries(db, { newerThan: 0, taxonomy: "" }))
      for (const entry of entries) {
        if (!ruleSets.has(entry.id)) continue;
        const parsed = parseRuleSet(ruleSets.get(entry.id) ?? null);
        const { verdict } = parsed.ok
          ? judge(compileRuleSet(parsed.value, momentAt(entry, now)), known.knowledge)
          : { verdict: "not_judged" };
        told.push({ title: entry.title, isOpen: statusOf(entry.windows, now) === "open", verdict });
      }
    return told;
  } finally {
    await db.destroy();
  }
}
