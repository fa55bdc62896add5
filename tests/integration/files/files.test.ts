import { createHash } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { readCaseFacts } from "#app/confirmation/events/read-case-facts.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { removeFile } from "#app/files/remove-file.server.ts";
import { scanFile } from "#app/files/scan/scan-file.server.ts";
import { folderStorage } from "#app/files/storage/folder-storage.server.ts";
import { sweepContents } from "#app/files/storage/sweep-contents.server.ts";
import { uploadFile } from "#app/files/upload-file.server.ts";
import { db } from "#db/client.server.ts";
import { aFileQuestion, askForSupplement } from "#tests/support/files/a-file-question.ts";
import { makePdf } from "#tests/support/files/make-files.ts";
import { scratchFolder } from "#tests/support/files/scratch-folder.ts";

type Place = { viewer: Person; companyId: number; applicationId: number; key: string };

async function home() {
  const folder = await scratchFolder();
  const storage = folderStorage(folder);
  let count = 0;
  /** As if it had just been received. */
  async function upload(place: Place, name = "증빙.pdf", content = makePdf()) {
    count += 1;
    const path = join(folder, `received-${count}`);
    await writeFile(path, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const file = { isTooLarge: false as const, name, path, sha256, bytes: content.length };
    return { ...(await uploadFile(db, storage, { ...place, file })), sha256 };
  }
  return { storage, upload };
}

async function idOf(uploaded: { ok: boolean; fileId?: number }): Promise<number> {
  if (uploaded.fileId === undefined) throw new Error(JSON.stringify(uploaded));
  return uploaded.fileId;
}

async function tokenOf(fileId: number): Promise<string> {
  const row = await db.selectFrom("file").select("token").where("id", "=", fileId).executeTakeFirstOrThrow();
  return row.token;
}

async function setScan(fileId: number, scan: "clean" | "refused" | "not_scanned" | "waiting") {
  await db.updateTable("file").set({ scan }).where("id", "=", fileId).execute();
}

const numbered = (at: number) => makePdf({ body: `% ${at}\n` });

describe("a file is put to a question", () => {
  test("with its row, its event and the job that scans it, or with none of them", async () => {
    const { place, applicationId, companyId } = await aFileQuestion();
    const { upload } = await home();
    const fileId = await idOf(await upload(place));
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
    const { upload } = await home();
    const first = await upload(place);
    expect(await upload(place)).toEqual(first);
    const second = await upload(place, "다른 이름.pdf");
    expect(second).toMatchObject({ ok: true, sha256: first.sha256 });
    expect((await listFiles(db, applicationId)).map(({ name }) => name)).toEqual([
      "증빙.pdf",
      "다른 이름.pdf",
    ]);
    const contents = await db
      .selectFrom("file_content")
      .selectAll()
      .where("sha256", "=", first.sha256)
      .execute();
    expect(contents).toHaveLength(1);
  });

  test("until the question is full, also when several come at once", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { upload } = await home();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map((at) => upload(place, `${at}.pdf`, numbered(at))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ reason: "tooMany" }, { reason: "tooMany" }]);
    expect(await listFiles(db, applicationId)).toHaveLength(3);
  });

  test("by nobody who may not, and to nothing that is not there", async () => {
    const { place, people, companyId, applicationId } = await aFileQuestion();
    const { upload } = await home();
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
    const { upload } = await home();
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
    const { upload } = await home();
    const [first, second] = [await idOf(await upload(place)), await idOf(await upload(place, "b.pdf"))];
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
    const { upload } = await home();
    const token = await tokenOf(await idOf(await upload(place)));
    const viewer = await people.member(companyId, "viewer");
    const other = await aFileQuestion();
    expect(await removeFile(db, { ...place, viewer, token })).toMatchObject({ ok: false });
    expect(await removeFile(db, { ...other.place, token })).toEqual({ ok: true });
    expect(await removeFile(db, { ...place, key: "other_files", token })).toEqual({ ok: true });
    expect(await listFiles(db, applicationId)).toHaveLength(1);
  });
});

describe("a file is scanned", () => {
  // why: clamd is no part of this machine; its protocol is tested in tests/unit/files/ask-clamd.test.ts.
  async function clamdSaying(answer: string): Promise<string> {
    const server = createServer((socket) => socket.once("data", () => socket.end(answer)));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.close();
    });
    return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test.each([
    ["stream: OK\0", "clean", null, 0],
    ["stream: Bad.Thing FOUND\0", "refused", "Bad.Thing", 1],
    [undefined, "not_scanned", null, 0],
  ] as const)("clamd says %j: %s", async (answer, scan, scanReason, unclean) => {
    const { place, applicationId } = await aFileQuestion();
    const { storage, upload } = await home();
    const fileId = await idOf(await upload(place));
    expect((await readCaseFacts(db, applicationId))?.facts.uncleanFiles).toBe(1);
    const clamdUrl = answer === undefined ? undefined : await clamdSaying(answer);
    await scanFile(db, storage, { fileId, clamdUrl });
    expect(await listFiles(db, applicationId)).toMatchObject([{ scan, scanReason }]);
    expect((await readCaseFacts(db, applicationId))?.facts.uncleanFiles).toBe(unclean);
  });

  test("and waits while clamd or its content is away; once said, nothing changes it", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { storage, upload } = await home();
    const { sha256, ...uploaded } = await upload(place);
    const fileId = await idOf(uploaded);
    await expect(scanFile(db, storage, { fileId, clamdUrl: "tcp://127.0.0.1:1" })).rejects.toThrow();
    await storage.remove(sha256);
    const clamdUrl = await clamdSaying("stream: OK\0");
    await expect(scanFile(db, storage, { fileId, clamdUrl })).rejects.toThrow("missing");
    expect(await listFiles(db, applicationId)).toMatchObject([{ scan: "waiting" }]);
    await setScan(fileId, "refused");
    await scanFile(db, storage, { fileId, clamdUrl: undefined });
    expect(await listFiles(db, applicationId)).toMatchObject([{ scan: "refused" }]);
  });
});

describe("a file is opened", () => {
  async function aFile(status: "draft" | "screening") {
    const made = await aFileQuestion();
    const { storage, upload } = await home();
    const uploaded = await upload(made.place);
    const fileId = await idOf(uploaded);
    await setScan(fileId, "clean");
    if (status !== "draft")
      await sql`update application set status = ${status}, reference = ${`T-${made.applicationId}`}
        where id = ${made.applicationId}`.execute(db);
    const token = await tokenOf(fileId);
    const open = (viewer: Person) => openFile(db, storage, { viewer, token });
    return { ...made, ...uploaded, fileId, token, open };
  }

  test("by the company, whole, and only when nothing speaks against it", async () => {
    const { owner, people, companyId, fileId, open } = await aFile("draft");
    const opened = await open(await people.member(companyId, "viewer"));
    expect(opened).toMatchObject({ name: "증빙.pdf", type: "pdf", bytes: makePdf().length });
    expect(await text(await (opened?.read() ?? Promise.reject()))).toBe(makePdf().toString("utf8"));
    for (const [scan, isOpen] of [
      ["waiting", false],
      ["refused", false],
      ["not_scanned", true],
    ] as const) {
      await setScan(fileId, scan);
      expect((await open(owner)) !== null, scan).toBe(isOpen);
    }
  });

  test("by officers once it is submitted, by the expert who has declared, by no stranger", async () => {
    const draft = await aFile("draft");
    const submitted = await aFile("screening");
    const { people } = draft;
    const answers: [string, boolean, boolean][] = [];
    for (const role of [
      "centre_officer",
      "ministry_officer",
      "decider",
      "expert",
      "member",
      "programme_manager",
      "admin",
    ] as const) {
      const viewer = await people.person("담당자", [role]);
      answers.push([role, (await draft.open(viewer)) !== null, (await submitted.open(viewer)) !== null]);
    }
    expect(answers).toEqual([
      ["centre_officer", false, true],
      ["ministry_officer", false, true],
      ["decider", false, true],
      ["expert", false, false],
      ["member", false, false],
      ["programme_manager", false, false],
      ["admin", false, false],
    ]);
    expect(await submitted.open(await people.person())).toBeNull();
    expect(await submitted.open((await people.company()).owner)).toBeNull();
    const expert = await people.person("전문가", ["expert"]);
    await sql`insert into review (application_id, expert_id, commissioned_at, due_on)
      values (${submitted.applicationId}, ${expert.id}, now(), '2026-12-23')`.execute(db);
    expect(await submitted.open(expert)).toBeNull();
    await sql`update review set declared_at = now() where expert_id = ${expert.id}`.execute(db);
    expect(await submitted.open(expert)).not.toBeNull();
  });

  test("also after a supplement replaced it, because the submission names it", async () => {
    const { people, applicationId, place, token, sha256, open } = await aFile("screening");
    await askForSupplement(applicationId, "proof_files");
    await removeFile(db, { ...place, token });
    const officer = await people.person("담당자", ["centre_officer"]);
    expect(await open(officer)).toBeNull();
    await sql`insert into submission (application_id, number, document, submitted_at)
      values (${applicationId}, 1, ${JSON.stringify({ answers: [{ files: [{ sha256 }] }] })}, now())`.execute(
      db,
    );
    expect(await open(officer)).not.toBeNull();
  });

  test("and each look at one of a sensitive case is written down", async () => {
    const { people, applicationId, fileId, open } = await aFile("screening");
    const officer = await people.person("담당자", ["centre_officer"]);
    const looks = () =>
      db
        .selectFrom("application_look")
        .select(["person_id as personId", "what"])
        .where("application_id", "=", applicationId)
        .execute();
    await open(officer);
    expect(await looks()).toEqual([]);
    await db
      .updateTable("application")
      .set({ security_class: "sensitive" })
      .where("id", "=", applicationId)
      .execute();
    await open(await people.person());
    expect(await looks()).toEqual([]);
    await open(officer);
    expect(await looks()).toEqual([{ personId: officer.id, what: `file ${fileId}` }]);
  });
});

test("what no file names any more is removed after a day, and nothing else", async () => {
  const { place } = await aFileQuestion();
  const { storage, upload } = await home();
  const [kept, orphan, young] = [
    await upload(place, "a.pdf", numbered(101)),
    await upload(place, "b.pdf", numbered(102)),
    await upload(place, "c.pdf", numbered(103)),
  ];
  for (const { sha256 } of [orphan, young])
    await db.deleteFrom("file").where("sha256", "=", sha256).execute();
  await sql`update file_content set kept_at = now() - interval '25 hours'
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
  const { upload } = await home();
  const load = (viewer = place.viewer) => loadQuestionFiles(db, { ...place, viewer, locale: "ko" });
  await setScan(await idOf(await upload(place)), "not_scanned");
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
