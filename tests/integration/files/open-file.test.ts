import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { readCaseFacts } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { removeFile } from "#app/files/remove-file.server.ts";
import { scanFile } from "#app/files/scan/scan-file.server.ts";
import { db } from "#db/client.server.ts";
import { aFileQuestion, askForSupplement } from "#tests/support/files/a-file-question.ts";
import { clamdSaying } from "#tests/support/files/clamd-saying.ts";
import { fileHome, idOf, setScan, tokenOf } from "#tests/support/files/file-home.ts";
import { makePdf } from "#tests/support/files/make-files.ts";

describe("a file is scanned", () => {
  test.each([
    ["stream: OK\0", "clean", null, 0],
    ["stream: Bad.Thing FOUND\0", "refused", "Bad.Thing", 1],
    [undefined, "not_scanned", null, 0],
  ] as const)("clamd says %j: %s", async (answer, scan, scanReason, unclean) => {
    const { place, applicationId } = await aFileQuestion();
    const { storage, upload } = await fileHome();
    const fileId = idOf(await upload(place));
    expect((await readCaseFacts(db, applicationId))?.facts.uncleanFiles).toBe(1);
    const clamdUrl = answer === undefined ? undefined : await clamdSaying(answer);
    await scanFile(db, storage, { fileId, clamdUrl });
    expect(await listFiles(db, applicationId)).toMatchObject([{ scan, scanReason }]);
    expect((await readCaseFacts(db, applicationId))?.facts.uncleanFiles).toBe(unclean);
  });

  test("and waits while clamd or its content is away; once said, nothing changes it", async () => {
    const { place, applicationId } = await aFileQuestion();
    const { storage, upload } = await fileHome();
    const { sha256, ...uploaded } = await upload(place);
    const fileId = idOf(uploaded);
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
    const { storage, upload } = await fileHome();
    const uploaded = await upload(made.place);
    const fileId = idOf(uploaded);
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
      ["admin", false, false],
    ]);
    expect(await submitted.open(await people.person())).toBeNull();
    expect(await submitted.open((await people.company()).owner)).toBeNull();
    const expert = await people.person("전문가", ["expert"]);
    await sql`insert into review (application_id, expert_id, commissioned_at, due_on)
      values (${submitted.applicationId}, ${expert.id}, now(), '2026-12-23')`.execute(db);
    expect(await submitted.open(expert)).toBeNull();
    await sql`update review set declared_at = now() where expert_id = ${expert.id}`.execute(db);
    // Only while the case is examined.
    expect(await submitted.open(expert)).toBeNull();
    await sql`update application set status = 'examination' where id = ${submitted.applicationId}`.execute(
      db,
    );
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
