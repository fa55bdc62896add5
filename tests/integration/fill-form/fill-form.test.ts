import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { readPack } from "#app/fill-form/document/pack.server.ts";
import { loadForm, sendFilledForm } from "#app/fill-form/load-form.server.ts";
import { removeForm, removeOldForms } from "#app/fill-form/remove-forms.server.ts";
import { uploadForm } from "#app/fill-form/upload-form.server.ts";
import { hwpOf } from "#app/intake/demo-source/papers/hwp-of.server.ts";
import { db } from "#db/client.server.ts";
import { makeForm } from "#tests/fill-form/make-form.ts";
import { peopleOf } from "#tests/support/people.ts";

// Before anything reads the configuration: what is taken here lies in no folder of the product.
const folder = await vi.hoisted(async () => {
  const { tmpdir } = await import("node:os");
  const path = `${tmpdir()}/naru-fill-form-${process.pid}`;
  vi.stubEnv("NARU_FILES_DIR", path);
  return path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const people = peopleOf(db);
const form = makeForm({
  type: "hwpx",
  blocks: [
    [
      ["기업명", ""],
      ["설립일", ""],
      ["담당자", ""],
      ["부스 수", ""],
    ],
  ],
});

function send(viewer: Person, companyId: number, bytes: Buffer, name = "신청서.hwpx") {
  const fields = new FormData();
  fields.append("file", new Blob([new Uint8Array(bytes)]), name);
  const request = new Request("http://naru.test/", { method: "POST", body: fields });
  return uploadForm(db, { request, viewer, companyId });
}

async function aForm() {
  const { companyId, owner } = await people.company("나루전자");
  await sql`insert into company_profile (company_id, founded_on) values (${companyId}, '2019-03-04')`.execute(
    db,
  );
  const received = await send(owner, companyId, form);
  if (!received.ok) throw new Error(received.reason);
  const asked = { viewer: owner, companyId, formId: received.kept, applicationId: null, isContact: false };
  return { companyId, owner, asked };
}

async function scanned(formId: number): Promise<void> {
  await sql`update file set scan = 'clean' where id = (select file_id from form_to_fill where id = ${formId})`.execute(
    db,
  );
}

async function wordsOf(bytes: Buffer): Promise<string[]> {
  const { parts } = await readPack(bytes);
  return parts.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => text !== "");
}

describe("A form that a company has uploaded", () => {
  test("waits for its scan, then says what would be filled in and where it comes from", async () => {
    const { asked } = await aForm();
    expect(await loadForm(db, { ...asked, locale: "ko" })).toMatchObject({
      form: { scan: "waiting" },
      fields: null,
    });
    await scanned(asked.formId);
    const view = await loadForm(db, { ...asked, isContact: true, locale: "en" });
    expect(view?.fields).toMatchObject([
      { label: "기업명", value: "나루전자", note: "Company record: company name" },
      { label: "설립일", value: "2019-03-04", note: "Company profile: founding date" },
      { label: "담당자", value: "이소유", note: "Your account: name of the contact" },
      { label: "부스 수", value: null },
    ]);
  });

  test("is filled with what the person has checked, corrected or taken away", async () => {
    const { asked } = await aForm();
    await scanned(asked.formId);
    const said = [
      { isTaken: true, value: "나루전자 주식회사" },
      { isTaken: false, value: "2019-03-04" },
      { isTaken: false, value: "" },
      { isTaken: true, value: "2" },
    ];
    const answer = await sendFilledForm(db, {
      ...asked,
      saidOf: (at) => said[at] ?? { isTaken: false, value: "" },
    });
    if (typeof answer === "string") throw new Error(answer);
    expect(await wordsOf(answer.filled)).toEqual([
      "기업명",
      "나루전자 주식회사",
      "설립일",
      "담당자",
      "부스 수",
      "2",
    ]);
  });

  test("is missing for every other company, and for its own after a day", async () => {
    const { asked } = await aForm();
    await scanned(asked.formId);
    const stranger = await people.company("다른 기업");
    const other = { ...asked, viewer: stranger.owner, companyId: stranger.companyId };
    const saidOf = () => ({ isTaken: true, value: "x" });
    expect(await loadForm(db, { ...other, locale: "ko" })).toBeNull();
    expect(await sendFilledForm(db, { ...other, saidOf })).toBe("missing");
    await removeForm(db, other);
    expect(await loadForm(db, { ...asked, locale: "ko" })).not.toBeNull();
    await sql`update form_to_fill set kept_until = '2026-01-01' where id = ${asked.formId}`.execute(db);
    expect(await loadForm(db, { ...asked, locale: "ko" })).toBeNull();
  });

  test("is removed with its file: at once when asked, by the job when its time is over, also without its company", async () => {
    const [one, other] = [await aForm(), await aForm()];
    const files = async (name: string) =>
      (
        await sql`select from file where name = ${name} and uploaded_by in (${one.owner.id}, ${other.owner.id})`.execute(
          db,
        )
      ).rows.length;
    expect(await files("신청서.hwpx")).toBe(2);
    expect(await removeForm(db, one.asked)).toBe(true);
    expect(await files("신청서.hwpx")).toBe(1);
    await sql`update form_to_fill set kept_until = '2026-01-01', company_id = null where id = ${other.asked.formId}`.execute(
      db,
    );
    expect(await removeOldForms(db)).toBeGreaterThan(0);
    expect(await files("신청서.hwpx")).toBe(0);
  });

  test("is not taken in from somebody who may not, nor of a kind that cannot be filled", async () => {
    const { companyId, owner } = await people.company();
    const viewer = await people.member(companyId, "viewer");
    expect(await send(viewer, companyId, form)).toMatchObject({ ok: false, reason: "missing" });
    expect(await send(owner, companyId, hwpOf(["기업명"]), "서식.hwp")).toMatchObject({
      reason: "ofNoUse",
      type: "hwp",
    });
    expect(await send(owner, companyId, Buffer.from("MZ"), "서식.hwpx")).toMatchObject({
      reason: "unknownType",
    });
  });
});
