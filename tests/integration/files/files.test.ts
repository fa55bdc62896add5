import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { listFiles } from "#app/files/list-files.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { removeFile } from "#app/files/remove-file.server.ts";
import { sweepContents } from "#app/files/storage/sweep-contents.server.ts";
import { db } from "#db/client.server.ts";
import { aFileQuestion, askForSupplement } from "#tests/support/files/a-file-question.ts";
import { fileHome, idOf, numbered, setScan, tokenOf } from "#tests/support/files/file-home.ts";
import { makePdf } from "#tests/support/files/make-files.ts";

describe("a file is put to a question", () => {
  test("with its row, its event and the job that scans it, or with none of them", async () => {
    const { place, applicationId, companyId } = await aFileQuestion();
    const { upload } = await fileHome();
    const fileId = idOf(await upload(place));
    expect(await listFiles(db, applicationId)).toMatchObject([
      { key: "proof_files", name: "증빙.pdf", type: "pdf", scan: "waiting", bytes: makePdf().length },
    ]);
    const events = await db
      .selectFrom("company_event")
      .select(["what", "detail"])
      .where("company_id", "=", companyId)
      .where("what", "=", "fileAdded")
      .execute();
    expect(events).toEqual([{ what: "fileAdded", detail: { applicationId, key: "proof_files", fileId } }]);
    const jobs = () =>
      sql<{ key: string }>`select key from graphile_worker.jobs where key like 'scan-file-%'`.execute(db);
    expect((await jobs()).rows).toContainEqual({ key: `scan-file-${fileId}` });
    const before = (await jobs()).rows.length;
    expect(await upload(place, "증빙.pdf", Buffer.from("MZ"))).toMatchObject({
      ok: false,
      reason: "unknownType",
    });
    expect((await jobs()).rows.length).toBe(before);
  });

  test("once if it is sent twice; two names are two files of one content", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { upload } = await fileHome();
    const first = await upload(place);
    expect(await upload(place)).toEqual(first);
    const second = await upload(place, "다른 이름.pdf");
    expect(second).toMatchObject({ ok: true, sha256: first.sha256 });
    expect((await listFiles(db, applicationId)).map(({ name }) => name)).toEqual([
      "증빙.pdf",
      "다른 이름.pdf",
    ]);
    const contents = await db
      .selectFrom("stored_content")
      .selectAll()
      .where("sha256", "=", first.sha256)
      .execute();
    expect(contents).toHaveLength(1);
  });

  test("until the question is full, also when several come at once", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { upload } = await fileHome();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((at) => upload(place, `${at}.pdf`, numbered(at))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ reason: "tooMany" }, { reason: "tooMany" }]);
    expect(await listFiles(db, applicationId)).toHaveLength(3);
  });

  test("by nobody who may not, and to nothing that is not there", async () => {
    const { place, people, companyId, applicationId } = await aFileQuestion();
    const { upload } = await fileHome();
    const viewer = await people.member(companyId, "viewer");
    const stranger = await people.person();
    const other = await aFileQuestion();
    expect(await upload({ ...place, viewer })).toMatchObject({ ok: false, reason: "needsEditor" });
    expect(await upload({ ...place, viewer: stranger })).toMatchObject({ ok: false, reason: "notYours" });
    expect(await upload({ ...place, key: "summary" })).toMatchObject({ ok: false, reason: "missing" });
    expect(await upload({ ...other.place, applicationId })).toMatchObject({ ok: false, reason: "missing" });
    expect(await listFiles(db, applicationId)).toEqual([]);
  });

  test("as long as it is a draft or a supplement names the question, and never in the security class", async () => {
    const { place, applicationId } = await aFileQuestion("screening");
    const { upload } = await fileHome();
    expect(await upload(place)).toMatchObject({ ok: false, reason: "closed" });
    await askForSupplement(applicationId, "proof_files");
    expect(await upload(place)).toMatchObject({ ok: true });
    expect(await upload({ ...place, key: "other_files" })).toMatchObject({ ok: false, reason: "closed" });
    await db
      .updateTable("application")
      .set({ security_class: "security" })
      .where("id", "=", applicationId)
      .execute();
    expect(await upload(place, "b.pdf")).toMatchObject({ ok: false, reason: "notOnline" });
  });
});

describe("a file is taken away", () => {
  test("from a draft for good, from a supplement so that what was submitted stays", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { upload } = await fileHome();
    const [first, second] = [idOf(await upload(place)), idOf(await upload(place, "b.pdf"))];
    expect(await removeFile(db, { ...place, token: await tokenOf(first) })).toEqual({ ok: true });
    expect(await db.selectFrom("file").select("id").where("id", "=", first).execute()).toEqual([]);
    await sql`update application set status = 'screening', reference = ${`T-${applicationId}`}
      where id = ${applicationId}`.execute(db);
    const token = await tokenOf(second);
    expect(await removeFile(db, { ...place, token })).toEqual({ ok: false, reason: "closed" });
    await askForSupplement(applicationId, "proof_files");
    expect(await removeFile(db, { ...place, token })).toEqual({ ok: true });
    expect(await removeFile(db, { ...place, token })).toEqual({ ok: true });
    expect(await listFiles(db, applicationId)).toEqual([]);
    expect(await db.selectFrom("file").select("id").where("id", "=", second).execute()).toHaveLength(1);
  });

  test("by nobody else, and not through another question", async () => {
    const { place, people, companyId, applicationId } = await aFileQuestion();
    const { upload } = await fileHome();
    const token = await tokenOf(idOf(await upload(place)));
    const viewer = await people.member(companyId, "viewer");
    const other = await aFileQuestion();
    expect(await removeFile(db, { ...place, viewer, token })).toMatchObject({ ok: false });
    expect(await removeFile(db, { ...other.place, token })).toEqual({ ok: true });
    expect(await removeFile(db, { ...place, key: "other_files", token })).toEqual({ ok: true });
    expect(await listFiles(db, applicationId)).toHaveLength(1);
  });
});

test("what no file names any more is removed after a day, and nothing else", async () => {
  const { place } = await aFileQuestion();
  const { storage, upload } = await fileHome();
  const [kept, orphan, young] = [
    await upload(place, "a.pdf", numbered(101)),
    await upload(place, "b.pdf", numbered(102)),
    await upload(place, "c.pdf", numbered(103)),
  ];
  for (const { sha256 } of [orphan, young])
    await db.deleteFrom("file").where("sha256", "=", sha256).execute();
  await sql`update stored_content set kept_at = now() - interval '25 hours'
    where sha256 in (${kept.sha256}, ${orphan.sha256})`.execute(db);
  expect(await sweepContents(db, storage)).toBe(1);
  const isThere = async (sha256: string) => (await storage.open(sha256))?.destroy() !== undefined;
  expect([await isThere(kept.sha256), await isThere(orphan.sha256), await isThere(young.sha256)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await sweepContents(db, storage)).toBe(0);
});

test("the page of a question says what is there, and why nothing can be added", async () => {
  const { place, people, companyId } = await aFileQuestion();
  const { upload } = await fileHome();
  const load = (viewer = place.viewer) => loadQuestionFiles(db, { ...place, viewer, locale: "ko" });
  await setScan(idOf(await upload(place)), "not_scanned");
  expect(await load()).toMatchObject({
    closedBecause: null,
    mostFiles: 3,
    label: "증빙",
    files: [
      {
        name: "증빙.pdf",
        href: expect.stringMatching(/^\/files\/[\w-]{32}$/),
        state: { tone: "caution", label: "바이러스 검사 안 함" },
      },
    ],
  });
  expect(await load(await people.member(companyId, "viewer"))).toMatchObject({ closedBecause: "readOnly" });
  for (const at of [1, 2]) await upload(place, `${at}.pdf`, numbered(at));
  expect(await load()).toMatchObject({
    closedBecause: "full",
    files: [{}, { href: null, isWaiting: true }, {}],
  });
  await sql`update application set status = 'screening', reference = ${`T-${place.applicationId}`}
    where id = ${place.applicationId}`.execute(db);
  expect(await load()).toMatchObject({ closedBecause: "closed" });
  expect(await loadQuestionFiles(db, { ...place, key: "summary", locale: "ko" })).toBeNull();
});
