import { sql } from "kysely";
import { beforeEach, expect, test, vi } from "vitest";
import { bizinfo } from "#app/intake/sources/bizinfo.ts";
import { FetchFailure } from "#app/intake/sources/fetch-failure.ts";
import type { Fetched } from "#app/intake/sources/fetch-safely.server.ts";
import { g2b } from "#app/intake/sources/g2b.ts";
import type { Source } from "#app/intake/sources/source.ts";
import { takeInSource } from "#app/intake/sources/take-in-source.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const now = new Date("2026-11-23T10:00:00+09:00");

beforeEach(async () => {
  await sql`truncate notice, agency, region, search_outbox, taxonomy_version, source cascade`.execute(db);
  await sql`
    insert into region (code, position, ko, en, kind) values ('gyeonggi', 1, '경기', 'Gyeonggi', 'province');
    insert into taxonomy_version (id, ko, en, status, source, is_verified)
      values ('t1', '체계', 'taxonomy', 'in_force', 'test', true);`.execute(db);
});

const call = (id: number, parts: object = {}) => ({
  ...{
    pblancId: `PBLN_${id}`,
    pblancNm: `나루 바우처 ${id}`,
    author: "경기도",
    reqstBeginEndDe: "2026-08-01 ~ 2099-12-31",
  },
  ...parts,
});

const answering = (body: unknown, status = 200): Fetched => ({
  ...{ status, contentType: "application/json", retryAfter: null },
  bytes: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
});

/** Takes in what the source answers, one after the other; a failure to fetch is thrown. */
async function takeIn(answers: (Fetched | FetchFailure)[], source: Source = { ...bizinfo, pageSize: 2 }) {
  const waited: number[] = [];
  const asked: string[] = [];
  const outcome = await takeInSource(db, source, {
    key: "geheim",
    now,
    fetch: async (url) => {
      asked.push(url);
      const next = answers.length > 1 ? answers.shift() : answers[0];
      if (next === undefined || next instanceof FetchFailure) throw next ?? new Error("No answer left");
      return next;
    },
    wait: async (ms) => {
      waited.push(ms);
    },
  });
  return { outcome, waited, asked };
}

const page = (totCnt: number, ...calls: object[]) =>
  answering({ jsonArray: calls.map((one) => ({ ...one, totCnt })) });
const titles = async () =>
  (await db.selectFrom("notice").select("title").orderBy("title").execute()).map(({ title }) => title);
const runs = () =>
  db
    .selectFrom("source_run")
    .select([
      "is_finished",
      "pages",
      "listed",
      "created",
      "changed",
      "unchanged",
      "refused",
      "vanished",
      "failure_en",
    ])
    .orderBy("id")
    .execute();

test("a source is asked page by page, its records are kept as they came without the people in them, and a change is a revision", async () => {
  const first = await takeIn([page(3, call(1, { refrncNm: "담당자 김나루" }), call(2)), page(3, call(3))]);
  expect(first.outcome).toEqual({ is: "finished", refused: null });
  expect(first.asked.map((url) => new URL(url).searchParams.get("pageIndex"))).toEqual(["1", "2"]);
  expect(await titles()).toEqual(["나루 바우처 1", "나루 바우처 2", "나루 바우처 3"]);
  const { source_raw } = await db
    .selectFrom("source_record")
    .select("source_raw")
    .where("source_id", "=", "PBLN_1")
    .executeTakeFirstOrThrow();
  expect(source_raw).toEqual({ ...call(1), totCnt: 3 });
  await takeIn([page(3, call(1), call(2, { pblancNm: "나루 바우처 2(연장)" })), page(3, call(3))]);
  expect(await runs()).toMatchObject([
    { is_finished: true, pages: 2, listed: 3, created: 3, changed: 0 },
    { is_finished: true, created: 0, changed: 1, unchanged: 2, vanished: 0 },
  ]);
  const revision = await db
    .selectFrom("opportunity_revision")
    .select("changes")
    .where("number", "=", 2)
    .execute();
  expect(revision).toEqual([
    { changes: { changed: { title: { from: "나루 바우처 2", to: "나루 바우처 2(연장)" } } } },
  ]);
});

test("what a complete list has no more is marked and stays, and is unmarked when it comes again; a list that lost most of it marks nothing", async () => {
  const all = [call(1), call(2), call(3)];
  const whole = { ...bizinfo, pageSize: 5 };
  const vanished = async () =>
    (
      await db.selectFrom("source_record").select("source_id").where("vanished_at", "is not", null).execute()
    ).map(({ source_id }) => source_id);
  await takeIn([page(3, ...all)], whole);
  await takeIn([page(2, call(1), call(2))], whole);
  expect(await vanished()).toEqual(["PBLN_3"]);
  expect(await titles()).toHaveLength(3);
  await takeIn([page(3, ...all)], whole);
  expect(await vanished()).toEqual([]);
  const { outcome } = await takeIn([page(1, call(1))], whole);
  expect(outcome).toMatchObject({
    is: "failed",
    failure: { en: expect.stringMatching(/lost more than half/) },
  });
  expect(await vanished()).toEqual([]);
});

test("a source without a key rests, and says so", async () => {
  const fetch = vi.fn();
  expect(await takeInSource(db, bizinfo, { key: undefined, now, fetch })).toEqual({ is: "resting" });
  expect(fetch).not.toHaveBeenCalled();
  expect(await db.selectFrom("source").select(["id", "is_resting"]).execute()).toEqual([
    { id: "bizinfo", is_resting: true },
  ]);
});

test("a busy source is asked again after a pause, as long as it asks for; a failure stands in its run, and the next one goes on where it stopped", async () => {
  const busy = { ...answering("", 429), retryAfter: 45 };
  const { outcome, waited } = await takeIn([page(3, call(1), call(2)), busy, answering("", 500)]);
  expect(outcome).toMatchObject({
    is: "failed",
    failure: { en: "The server of the source reports an error of its own (500)." },
  });
  expect(waited).toEqual([bizinfo.pauseMs, 45_000, 10_000, 30_000]);
  expect(await titles()).toHaveLength(2);
  const { asked } = await takeIn([page(3, call(3))]);
  expect(asked.map((url) => new URL(url).searchParams.get("pageIndex"))).toEqual(["2"]);
  expect(await runs()).toMatchObject([{ is_finished: true, pages: 2, created: 3, failure_en: null }]);
  expect(await titles()).toHaveLength(3);
});

const cut = JSON.stringify({ jsonArray: [call(1)] }).slice(0, 60);
test.each<[string, Fetched | FetchFailure, RegExp]>([
  ["answers 500 for a week", answering("", 500), /error of its own \(500\)/],
  ["refuses the key", answering({ reqErr: "key" }), /reports an error/],
  ["sends half of its JSON", answering(cut), /cut off/],
  ["sends a web page", answering("<html><body>점검</body></html>"), /web page/],
  ["sends an XML bomb", answering('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'), /defines entities/],
  ["sends another form", answering({ items: [] }), /not known to send/],
  ["sends bytes", answering(Buffer.from([0x80, 0xff, 0xff, 0x80])), /neither/],
  ["never ends", new FetchFailure("too_slow"), /in time/],
  ["sends 2 GB", new FetchFailure("too_large"), /larger than allowed/],
  ["redirects endlessly", new FetchFailure("redirects"), /redirects too often/],
  ["redirects into the network of the server", new FetchFailure("private"), /private network/],
])(
  "a source that %s fails in plain words, imports nothing, and harms no other",
  async (_name, answer, words) => {
    const { outcome } = await takeIn([answer]);
    expect(outcome).toMatchObject({ is: "failed", failure: { en: expect.stringMatching(words) } });
    expect(JSON.stringify(await db.selectFrom("source_run").selectAll().execute())).not.toContain("geheim");
    expect(await titles()).toEqual([]);
    const bid = { bidNtceNo: "R26BK1", bidNtceOrd: "000", bidNtceNm: "센서 구매" };
    const bids = answering({
      response: { header: { resultCode: "00" }, body: { items: [bid], totalCount: 1 } },
    });
    expect((await takeIn([bids], { ...g2b, streams: ["a"] })).outcome).toMatchObject({ is: "finished" });
    expect(await titles()).toEqual(["센서 구매"]);
  },
);

test("an impossible record refuses itself alone", async () => {
  const rows = [
    call(1, { reqstBeginEndDe: "2026-02-30 ~ 2026-02-31" }),
    call(2, { bsnsSumryCn: "가\u0000나" }),
    call(3),
  ];
  const { outcome } = await takeIn([page(3, ...rows)], { ...bizinfo, pageSize: 5 });
  expect(outcome).toEqual({
    is: "finished",
    refused: { count: 2, reason: expect.stringMatching(/^PBLN_1: .*2026-02-30/u) },
  });
  expect(await titles()).toEqual(["나루 바우처 3"]);
  expect(await runs()).toMatchObject([{ is_finished: true, listed: 3, created: 1, refused: 2 }]);
});

test("a bid that is cancelled on a later day is closed, and an older order that comes late changes nothing", async () => {
  const bid = (bidNtceOrd: string, parts: object = {}) => ({
    bidNtceNo: "R26BK1",
    bidNtceOrd,
    bidNtceNm: "센서 구매",
    ...parts,
  });
  const listing = (row: object) =>
    answering({ response: { header: { resultCode: "00" }, body: { items: { item: row }, totalCount: 1 } } });
  const one = { ...g2b, streams: ["a"] };
  await takeIn([listing(bid("000"))], one);
  await takeIn([listing(bid("001", { ntceKindNm: "취소공고" }))], one);
  await takeIn([listing(bid("000"))], one);
  expect(await db.selectFrom("opportunity_window").select("type").execute()).toEqual([{ type: "closed" }]);
  expect(await runs()).toMatchObject([{ created: 1 }, { changed: 1 }, { unchanged: 1 }]);
});
