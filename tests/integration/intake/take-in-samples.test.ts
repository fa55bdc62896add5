import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { serveDemo } from "#app/intake/demo-source/serve-demo.server.ts";
import { takeInSamples } from "#app/intake/demo-source/take-in-samples.server.ts";
import { grantsGov } from "#app/intake/sources/grants-gov.ts";
import { kstartup } from "#app/intake/sources/kstartup.ts";
import { mss } from "#app/intake/sources/mss.ts";
import { sam } from "#app/intake/sources/sam.ts";
import { db } from "#db/client.server.ts";

const today = "2026-11-23";

test("invented notices come in once a week, are marked as samples, and what they and their documents say is read", {
  timeout: 120_000,
}, async () => {
  const { origin: localOrigin, server } = await serveDemo(0, () => today);
  onTestFinished(() => void server.close());
  const taking = { localOrigin, today, from: [kstartup, mss, sam] };
  expect(await takeInSamples(db, taking)).toEqual({ notices: 11, documents: 4, failed: [] });
  expect(await takeInSamples(db, taking)).toBeNull();

  const notices = await db.selectFrom("notice").select(["title", "is_sample"]).execute();
  for (const { title, is_sample } of notices)
    expect([title, is_sample]).toEqual([expect.stringMatching(/^\((?:예시|Sample)\)/u), true]);
  // Also where a source always prints the same ministry.
  const agencies = await db.selectFrom("agency").select(["ko", "en"]).execute();
  for (const { ko, en } of agencies) expect(`${ko} ${en}`).toMatch(/\((?:예시|Sample)\)/u);
  expect(await db.selectFrom("notice_document").select(["status", "problem"]).execute()).toEqual(
    Array.from({ length: 4 }, () => ({ status: "text", problem: null })),
  );
  const { rows } = await sql<{ read: number }>`
    select count(*)::int as read from opportunity where rules_read_by = 'naru'`.execute(db);
  expect(rows[0]?.read).toBeGreaterThanOrEqual(8);
});

test("where the local source does not answer, its sources say so and are asked at the next start", async () => {
  const { origin: localOrigin, server } = await serveDemo(0, () => today);
  server.close();
  const taking = { localOrigin, today, from: [grantsGov] };
  for (const _start of [1, 2])
    expect(await takeInSamples(db, taking)).toMatchObject({
      failed: ["grantsgov: The server cannot be reached."],
    });
});
