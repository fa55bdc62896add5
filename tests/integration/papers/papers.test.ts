import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadPaper, loadPapers, loadPaperToRemove } from "#app/papers/load-papers.server.ts";
import type { PaperDetails } from "#app/papers/paper.ts";
import { removePaper } from "#app/papers/remove-paper.server.ts";
import { savePaper } from "#app/papers/save-paper.server.ts";
import { uploadPaper } from "#app/papers/upload-paper.server.ts";
import { db } from "#db/client.server.ts";
import { makePdf } from "#tests/support/files/make-files.ts";
import { peopleOf } from "#tests/support/people.ts";

// Before anything reads the configuration: what is taken here lies in no folder of the product.
const folder = await vi.hoisted(async () => {
  const { tmpdir } = await import("node:os");
  const path = `${tmpdir()}/naru-papers-${process.pid}`;
  vi.stubEnv("NARU_FILES_DIR", path);
  return path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const people = peopleOf(db);
const today = "2026-12-01";
const pdf = (words: string) =>
  new Uint8Array(
    makePdf({
      body: `% ${words}
`,
    }),
  );

type Sent = { kind?: string; content?: string | Uint8Array<ArrayBuffer>; name?: string; replaces?: number };

function send(
  viewer: Person,
  companyId: number,
  { kind = "sme", content = pdf("one"), name, replaces }: Sent,
) {
  const fields = new FormData();
  fields.append("kind", kind);
  fields.append("file", new Blob([content]), name ?? "확인서.pdf");
  const request = new Request("http://naru.test/", { method: "POST", body: fields });
  return uploadPaper(db, { request, viewer, companyId, ...(replaces !== undefined && { replaces }) });
}

async function keep(viewer: Person, companyId: number, sent: Sent = {}): Promise<number> {
  const received = await send(viewer, companyId, sent);
  if (!received.ok || !received.kept.ok) throw new Error(JSON.stringify(received));
  return received.kept.paperId;
}

async function aPaper(sent: Sent = {}) {
  const { companyId, owner } = await people.company("나루전자");
  return { companyId, owner, paperId: await keep(owner, companyId, sent) };
}

const scan = (paperId: number, state: string) =>
  sql`update file set scan = ${state} where id = (select file_id from company_paper where id = ${paperId})`.execute(
    db,
  );
const list = (companyId: number) => loadPapers(db, { companyId, today, locale: "en" });
const events = async (companyId: number) =>
  (
    await sql<{
      what: string;
    }>`select what from company_event where company_id = ${companyId} order by id`.execute(db)
  ).rows.map(({ what }) => what);
const details: PaperDetails = {
  ...{ name: null, issuer: "중소벤처기업부", number: "0010-2026-1" },
  ...{ issuedOn: "2026-04-01", expiresOn: "2026-12-01", hasNoExpiry: false },
};

describe("A paper of a company", () => {
  test("waits for its scan, then shows until when it is valid, as somebody has said it", async () => {
    const { companyId, owner, paperId } = await aPaper();
    expect((await list(companyId)).papers).toMatchObject([
      { name: "SME certificate", state: { is: "waiting" }, file: { name: "확인서.pdf", href: null } },
    ]);
    await scan(paperId, "clean");
    const before = await list(companyId);
    expect(before.papers).toMatchObject([{ state: { is: "unknown" } }]);
    expect(before.warnings).toMatchObject([{ title: "1 document has no expiry date entered." }]);
    await savePaper(db, { viewer: owner, companyId, paperId, details });
    const { papers, warnings } = await list(companyId);
    expect(papers).toMatchObject([
      {
        state: { is: "lastDay", until: "until 1 Dec 2026 (Tue)" },
        issued: ["중소벤처기업부", "on 1 Apr 2026 (Wed)", "0010-2026-1"],
      },
    ]);
    expect(warnings).toMatchObject([{ title: "1 document runs out within 30 days." }]);
    expect(papers[0]?.file.href).toMatch(/^\/files\//u);
  });

  test("sent twice is one paper, and saved twice it is changed once", async () => {
    const { companyId, owner, paperId } = await aPaper();
    expect(await keep(owner, companyId)).toBe(paperId);
    for (let at = 0; at < 2; at++) await savePaper(db, { viewer: owner, companyId, paperId, details });
    expect(await events(companyId)).toEqual(["companyCreated", "paperAdded", "paperChanged"]);
  });

  test("is replaced by a newer file, which keeps what does not change; the older one stays until it is removed", async () => {
    const { companyId, owner, paperId: first } = await aPaper();
    await savePaper(db, { viewer: owner, companyId, paperId: first, details });
    const newer = { content: pdf("two"), replaces: first };
    const second = await keep(owner, companyId, newer);
    expect(await keep(owner, companyId, newer)).toBe(second);
    const third = await keep(owner, companyId, { content: pdf("three"), replaces: second });
    expect(await send(owner, companyId, { content: pdf("four"), replaces: first })).toMatchObject({
      kept: { ok: false, problem: "gone" },
    });
    expect((await list(companyId)).papers.map(({ id }) => id)).toEqual([third]);
    const shown = await loadPaper(db, { companyId, paperId: third, today, locale: "ko" });
    expect(shown).toMatchObject({ details: { issuer: "중소벤처기업부", expiresOn: "" }, replacedBy: null });
    expect(shown?.older.map(({ id }) => id)).toEqual([second, first]);
    // What was replaced by the removed one is replaced by what replaced that.
    await removePaper(db, { viewer: owner, companyId, paperId: second });
    expect((await list(companyId)).papers.map(({ id }) => id)).toEqual([third]);
    await removePaper(db, { viewer: owner, companyId, paperId: third });
    expect((await list(companyId)).papers.map(({ id }) => id)).toEqual([first]);
  });

  test("is removed with its file; once more is no error", async () => {
    const { companyId, owner, paperId } = await aPaper();
    for (let at = 0; at < 2; at++)
      expect(await removePaper(db, { viewer: owner, companyId, paperId })).toEqual({ ok: true });
    const { rows } = await sql`select 1 from file where company_id = ${companyId}`.execute(db);
    expect(rows).toEqual([]);
    expect(await events(companyId)).toEqual(["companyCreated", "paperAdded", "paperRemoved"]);
  });

  test("of another company is missing for everybody, and cannot be changed", async () => {
    const { companyId, owner, paperId } = await aPaper();
    const stranger = await people.company("다른 기업");
    const other = { viewer: stranger.owner, companyId: stranger.companyId, paperId };
    expect(await loadPaper(db, { ...other, today, locale: "ko" })).toBeNull();
    expect(await loadPaperToRemove(db, { ...other, locale: "ko" })).toBeNull();
    expect(await savePaper(db, { ...other, details })).toEqual({ ok: false, reason: "gone" });
    expect(
      await send(stranger.owner, stranger.companyId, { content: pdf("two"), replaces: paperId }),
    ).toMatchObject({
      kept: { ok: false, problem: "gone" },
    });
    await removePaper(db, other);
    expect(await send(stranger.owner, companyId, {})).toEqual({ ok: false, reason: "missing" });
    expect(await removePaper(db, { ...other, companyId })).toEqual({ ok: false, reason: "notYours" });
    expect((await list(stranger.companyId)).papers).toEqual([]);
    expect(await loadPaper(db, { companyId, paperId, today, locale: "ko" })).not.toBeNull();
    expect(owner.id).not.toBe(stranger.owner.id);
  });

  test("is changed by owners, editors and consultants; who may only read sees it", async () => {
    const { companyId, paperId } = await aPaper();
    for (const role of ["editor", "consultant"] as const) {
      const viewer = await people.member(companyId, role);
      expect(await savePaper(db, { viewer, companyId, paperId, details })).toEqual({ ok: true });
    }
    const viewer = await people.member(companyId, "viewer");
    expect(await send(viewer, companyId, { content: pdf("two") })).toMatchObject({
      ok: false,
      reason: "missing",
    });
    expect(await savePaper(db, { viewer, companyId, paperId, details })).toEqual({
      ok: false,
      reason: "needsEditor",
    });
    expect(await removePaper(db, { viewer, companyId, paperId })).toEqual({
      ok: false,
      reason: "needsEditor",
    });
  });
});

describe("What is not kept", () => {
  test.each<[string, Sent, object]>([
    ["of a kind that there is not", { kind: "passport" }, { ok: true, kept: { ok: false, problem: "kind" } }],
    [
      "whose content is something else",
      { content: "MZ", name: "a.pdf" },
      { ok: false, fields: new Map([["kind", "sme"]]) },
    ],
  ])("a file %s", async (_, sent, answer) => {
    const { companyId, owner } = await people.company();
    expect(await send(owner, companyId, sent)).toMatchObject(answer);
    const { rows } = await sql`select 1 from file where company_id = ${companyId}`.execute(db);
    expect(rows).toEqual([]);
  });

  test("more than 300 papers", async () => {
    const { companyId, owner } = await people.company();
    await sql`
      with kept as (insert into stored_content (sha256, bytes) values (repeat('e', 64), 9) on conflict do nothing),
        added as (insert into file (token, company_id, sha256, name, type, bytes)
          select gen_random_uuid()::text, ${companyId}, repeat('e', 64), n || '.pdf', 'pdf', 9
          from generate_series(1, 300) n returning id)
      insert into company_paper (company_id, file_id, kind) select ${companyId}, id, 'patent' from added`.execute(
      db,
    );
    expect(await send(owner, companyId, {})).toMatchObject({ kept: { ok: false, problem: "full" } });
  });
});
