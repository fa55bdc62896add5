import { dirname } from "node:path";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { listFiles } from "#app/files/list-files.server.ts";
import { requestScans } from "#app/files/scan/request-scans.server.ts";
import { scanFile } from "#app/files/scan/scan-file.server.ts";
import { db } from "#db/client.server.ts";
import { aFileQuestion } from "#tests/support/files/a-file-question.ts";
import { clamdSaying } from "#tests/support/files/clamd-saying.ts";
import { fileHome, idOf, numbered, setScan } from "#tests/support/files/file-home.ts";
import { runProcess } from "#tests/support/run-process.ts";

const anywhere = "tcp://127.0.0.1:1";

beforeEach(async () => {
  await db.deleteFrom("file").execute();
  await sql`delete from graphile_worker._private_jobs`.execute(db);
});

/** Files that a product without a scanner has taken: their jobs are done. */
async function unscanned(count: number) {
  const { place, applicationId } = await aFileQuestion();
  const home = await fileHome();
  const ids: number[] = [];
  for (let at = 1; at <= count; at += 1)
    ids.push(idOf(await home.upload({ ...place, key: "other_files" }, `${at}.pdf`, numbered(at))));
  for (const fileId of ids) await scanFile(db, home.storage, { fileId, clamdUrl: undefined });
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  return { ids, applicationId, ...home };
}

async function keys(): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from graphile_worker.jobs where task_identifier = 'scan_file' and attempts < max_attempts
    order by key`.execute(db);
  return rows.map(({ key }) => key);
}

const states = async (applicationId: number) =>
  (await listFiles(db, applicationId)).map(({ scan }) => scan).sort();

describe("Files that were not scanned", () => {
  test("are scanned once there is a scanner, and stay open until it has spoken", async () => {
    const { ids, applicationId, storage } = await unscanned(2);
    expect(await requestScans(db, { clamdUrl: anywhere })).toBe(2);
    expect(await states(applicationId)).toEqual(["not_scanned", "not_scanned"]);
    for (const [at, answer] of ["stream: OK\0", "stream: Bad.Thing FOUND\0"].entries())
      await scanFile(db, storage, { fileId: ids[at] ?? 0, clamdUrl: await clamdSaying(answer) });
    expect(await states(applicationId)).toEqual(["clean", "refused"]);
    await sql`delete from graphile_worker._private_jobs`.execute(db);
    expect(await requestScans(db, { clamdUrl: anywhere })).toBe(0);
  });

  test("are let be without a scanner", async () => {
    await unscanned(1);
    expect(await requestScans(db, { clamdUrl: undefined })).toBe(0);
    expect(await keys()).toEqual([]);
  });

  test("are asked for so many at a time, each once, and the others as those are done", async () => {
    const { ids } = await unscanned(3);
    const ask = () => requestScans(db, { clamdUrl: anywhere, most: 2 });
    expect([await ask(), await ask()]).toEqual([2, 0]);
    const [first = "", second = ""] = await keys();
    expect(new Set([first, second]).size).toBe(2);
    const done = ids.filter((id) => [first, second].includes(`scan-file-${id}`));
    for (const id of done) await setScan(id, "clean");
    await sql`delete from graphile_worker._private_jobs`.execute(db);
    expect(await ask()).toBe(1);
    expect(ids.map((id) => `scan-file-${id}`)).toContain((await keys())[0]);
  });
});

test("A file whose scan was given up is asked for again; one whose scan is still tried is not", async () => {
  const { ids } = await unscanned(2);
  for (const id of ids) await setScan(id, "waiting");
  await requestScans(db, { clamdUrl: anywhere });
  await sql`
    update graphile_worker._private_jobs set attempts = max_attempts where key = ${`scan-file-${ids[0]}`}`.execute(
    db,
  );
  expect(await keys()).toEqual([`scan-file-${ids[1]}`]);
  expect(await requestScans(db, { clamdUrl: anywhere })).toBe(1);
  expect(await keys()).toEqual(ids.map((id) => `scan-file-${id}`).sort());
});

test("The worker does it by its timetable's task", async () => {
  const { applicationId, storage } = await unscanned(1);
  const { says } = runProcess("worker.ts", {
    env: {
      CLAMD_URL: await clamdSaying("stream: OK\0"),
      NARU_FILES_DIR: dirname(storage.incoming),
    },
  });
  await says(/jobs are running/);
  await sql`select graphile_worker.add_job('request_scans')`.execute(db);
  await expect.poll(() => states(applicationId), { timeout: 15_000 }).toEqual(["clean"]);
});
