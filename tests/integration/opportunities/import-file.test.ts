import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { importFile, type NotedRow, type RefusedRow } from "#app/intake/import-file.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "naru-intake-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  await sql`truncate notice, agency, region, search_outbox, taxonomy_version cascade`.execute(db);
  await sql`
    insert into region (code, position, ko, en, kind) values ('gyeonggi', 1, '경기', 'Gyeonggi', 'province');
    insert into region_alias (alias, code) values ('경기', 'gyeonggi');
    insert into taxonomy_version (id, ko, en, status, source, is_verified)
      values ('t1', '체계', 'taxonomy', 'in_force', 'test', true);
    insert into tech_field (version_id, code, position, ko, en) values ('t1', 'ai', 1, '인공지능', 'AI');`.execute(
    db,
  );
});

let files = 0;
function file(content: string | Buffer, ending = "ndjson"): string {
  const name = path.join(folder, `${files++}.${ending}`);
  writeFileSync(name, content);
  return name;
}

async function takeIn(name: string) {
  const refused: RefusedRow[] = [];
  const noted: NotedRow[] = [];
  const tally = await importFile(db, name, {
    onRefused: (row) => refused.push(row),
    onNoted: (row) => noted.push(row),
    onProgress: () => {},
  });
  return { tally, refused, noted };
}

const revision = async () =>
  (await db.selectFrom("catalogue_revision").select("revision").executeTakeFirstOrThrow()).revision;

const grant = (id: string, parts: object = {}) => ({
  id,
  source: "기업마당",
  title: "[경기] 인공지능 바우처",
  organization: "경기도 / (재)나루진흥원",
  region: [],
  supportField: "기술",
  applicationStartDate: "2026-08-01",
  applicationEndDate: "2026-08-31",
  status: null,
  supportAmount: "기업당 최대 3천만원",
  url: "https://naru.example/1",
  ...parts,
});
const canonical = (sourceId: string, parts: object = {}) => ({
  source: "test",
  sourceId,
  title: "Voucher",
  lang: "en",
  opportunities: [{ kind: "overseas" }],
  ...parts,
});
const ndjson = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n");

test("a crawler's row becomes an opportunity with everything that it says", async () => {
  await takeIn(file(JSON.stringify({ count: 1, grants: [grant("bizinfo-PBLN_1")] }), "json"));
  const held = await db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .innerJoin("opportunity_window as w", "w.opportunity_id", "o.id")
    .innerJoin("opportunity_region as r", "r.opportunity_id", "o.id")
    .innerJoin("opportunity_field as f", "f.opportunity_id", "o.id")
    .select(["s.source", "s.source_id", "o.kind", "o.limit_won", "o.completeness", "o.benefit_ko"])
    .select(["w.type", "w.closes_at", "w.has_hour", "r.region_code", "f.field_code"])
    .execute();
  expect(held).toEqual([
    {
      source: "bizinfo",
      source_id: "bizinfo-PBLN_1",
      kind: "rnd",
      limit_won: 30_000_000,
      completeness: "none",
      benefit_ko: "기업당 최대 3천만원",
      type: "fixed",
      closes_at: "2026-08-31T15:00:00Z",
      has_hour: false,
      region_code: "gyeonggi",
      field_code: "ai",
    },
  ]);
});

test.each([
  ["lines of canonical notices", ndjson(canonical("1"), canonical("2")), "ndjson"],
  ["lines without that ending", ndjson(canonical("1"), canonical("2")), "json"],
  ["lines of a crawler", ndjson(grant("1"), grant("2")), "json"],
  ["an array", JSON.stringify([canonical("1"), grant("2")]), "json"],
  ["an array over many lines", JSON.stringify([canonical("1"), grant("2")], null, 2), "json"],
  ["an object with notices", JSON.stringify({ notices: [canonical("1"), canonical("2")] }), "json"],
  [
    "lines with a byte order mark and empty ones",
    `\uFEFF${ndjson(canonical("1"))}\r\n\r\n${ndjson(canonical("2"))}\r\n`,
    "ndjson",
  ],
])("%s are imported", async (_name, content, ending) => {
  expect((await takeIn(file(content, ending))).tally).toMatchObject({ rows: 2, created: 2, refused: 0 });
});

test("importing a file again changes nothing; a changed row is a revision", async () => {
  const name = file(ndjson(grant("1"), grant("2")));
  await takeIn(name);
  const before = await revision();
  expect((await takeIn(name)).tally).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  expect(await revision()).toBe(before);
  const later = file(ndjson(grant("1"), grant("2", { applicationEndDate: "2026-09-15" })));
  expect((await takeIn(later)).tally).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
  const last = await db
    .selectFrom("opportunity_revision")
    .select(["changes", "by_whom"])
    .where("number", "=", 2)
    .execute();
  expect(last).toMatchObject([{ by_whom: "intake", changes: { changed: { windows: {} } } }]);
});

test("a file of many batches raises the revision once, and each row reaches the search", async () => {
  const before = await revision();
  const rows = Array.from({ length: 1_700 }, (_, n) => canonical(String(n)));
  expect((await takeIn(file(ndjson(...rows)))).tally).toMatchObject({ created: 1_700 });
  expect(await revision()).toBe(before + 1);
  expect(await db.selectFrom("search_outbox").select("opportunity_id").execute()).toHaveLength(1_700);
});

const bad: [string, string | Buffer, RegExp][] = [
  ["broken JSON", '{"id": "x", ', /is not valid JSON/],
  ["a number", "42", /is not a JSON object/],
  ["an empty object", "{}", /id: /],
  ["a line of 5 MB", JSON.stringify(grant("x", { title: "가".repeat(1_800_000) })), /is longer than 4 MB/],
  ["brackets 100,000 deep", "[".repeat(100_000), /is not valid JSON/],
  ["bytes that are neither UTF-8 nor CP949", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /neither UTF-8/],
  ["a title of 1,001 characters", ndjson(grant("x", { title: "a".repeat(1_001) })), /title: .*1000/],
  ["a title of spaces", ndjson(grant("x", { title: " \n\t " })), /title: /],
  ["a NUL byte", ndjson(grant("x", { title: "a\u0000b" })), /title: contains control characters/],
  ["half a character", ndjson(grant("x", { title: "a\ud800b" })), /refused by the database/],
  ["a day that does not exist", ndjson(grant("x", { applicationEndDate: "2026-02-30" })), /no such day/],
  ["an end before its start", ndjson(grant("x", { applicationEndDate: "2026-07-01" })), /closes before/],
  ["a script for an address", ndjson(grant("x", { url: "javascript:alert(1)" })), /url: /],
  ["an id that came before", ndjson(grant("good-1", { title: "anders" })), /duplicate of line 1/],
  ["a canonical notice with a stray key", ndjson(canonical("x", { colour: "red" })), /colour/],
  ["an empty rule", ndjson(canonical("x", { opportunities: [] })), /opportunities/],
  [
    "an amount below nothing",
    ndjson(canonical("x", { opportunities: [{ kind: "rnd", limitWon: -1 }] })),
    /limitWon/,
  ],
];

test.each(bad)(
  "%s is refused with its line and reason, and stops no other row",
  async (_name, row, reason) => {
    const around = [ndjson(grant("good-1")), ndjson(grant("good-2"))].map((line) => Buffer.from(line));
    const newline = Buffer.from("\n");
    const [first = newline, last = newline] = around;
    const { tally, refused } = await takeIn(
      file(Buffer.concat([first, newline, Buffer.from(row), newline, last])),
    );
    expect(tally).toMatchObject({ rows: 3, created: 2, refused: 1 });
    expect(refused).toMatchObject([
      { place: { unit: "line", number: 2 }, reason: { en: expect.stringMatching(reason) } },
    ]);
    expect(refused[0]?.reason.ko).toMatch(/[가-힣]/);
  },
);

test("what is not understood is remarked on, and refuses nothing", async () => {
  const { tally, noted } = await takeIn(
    file(
      ndjson(
        grant("1", { region: ["아틀란티스"] }),
        grant("2", { applicationEndDate: "내년 봄" }),
        grant("3"),
        canonical("4", { opportunities: [{ kind: "rnd", regions: ["아틀란티스", "경기"] }] }),
      ),
    ),
  );
  expect(tally).toMatchObject({ created: 4, refused: 0, noted: 3 });
  expect(noted.map(({ place, remarks }) => [place.number, remarks.map(({ en }) => en)])).toEqual([
    [1, ["unknown region left out: 아틀란티스"]],
    [2, ["period not understood, shown as printed: 내년 봄"]],
    [4, ["unknown region left out: 아틀란티스"]],
  ]);
  const label = await db
    .selectFrom("opportunity_window")
    .select(["type", "label"])
    .where("label", "is not", null)
    .execute();
  expect(label).toEqual([{ type: "unknown", label: "내년 봄" }]);
});

test("a date without a year gets it from the day of publication", async () => {
  const parts = {
    applicationStartDate: "",
    applicationEndDate: "12월 10일 18시",
    announcementDate: "2026.11.20",
  };
  expect(await takeIn(file(ndjson(grant("1", parts))))).toMatchObject({ noted: [] });
  const window = db.selectFrom("opportunity_window").select("closes_at");
  expect(await window.execute()).toEqual([{ closes_at: "2026-12-10T09:00:00Z" }]);
});

test("texts are cleaned, and regions, closing and language are read from them, for both kinds of rows", async () => {
  const parts = { title: "[조기마감] R&amp;D\u200b 바우처", region: "", organization: "경기테크노파크" };
  const english = { title: "Voucher for Gyeonggi", supportField: "Open innovation and support for founders" };
  await takeIn(
    file(
      ndjson(
        grant("1", parts),
        grant("2", english),
        canonical("3", {
          lang: "ko",
          title: "[경기] S&amp;W 바우처 [마감]",
          opportunities: [{ kind: "rnd", windows: [{ type: "fixed", closesAt: "9999-12-31T14:59:59Z" }] }],
        }),
      ),
    ),
  );
  const held = await db
    .selectFrom("opportunity as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .leftJoin("opportunity_region as r", "r.opportunity_id", "o.id")
    .leftJoin("opportunity_window as w", "w.opportunity_id", "o.id")
    .select(["n.title", "n.lang", "r.region_code", "o.region_basis", "w.type", "w.closes_at", "o.summary_en"])
    .orderBy("o.id")
    .execute();
  expect(held).toMatchObject([
    { title: "[조기마감] R&D 바우처", region_code: "gyeonggi", region_basis: "agency", type: "closed" },
    { lang: "en", region_code: "gyeonggi", summary_en: english.supportField },
    { title: "[경기] S&W 바우처 [마감]", lang: "ko", region_code: "gyeonggi", region_basis: "title" },
  ]);
  expect(held[2]).toMatchObject({ type: "closed", closes_at: null });
});

test("A script in a title is dropped with what it says; other signs and quotes stay plain text", async () => {
  const title = `<script>alert("1")</script> '); drop table notice; -- <2026 공동관>`;
  await takeIn(file(ndjson(canonical("1", { title }))));
  expect(await db.selectFrom("notice").select("title").execute()).toEqual([
    { title: "'); drop table notice; -- <2026 공동관>" },
  ]);
});

test.each([
  ["that is not there", () => path.join(folder, "none.json"), /There is no file/],
  ["that is a folder", () => folder, /There is no file/],
  ["of broken JSON", () => file("[{", "json"), /cut off/],
  ["without notices", () => file('{"a":\n1}', "json"), /contains no notices/],
])("a file %s is said to be unreadable, and nothing changes", async (_name, nameOf, message) => {
  const before = await revision();
  await expect(takeIn(nameOf())).rejects.toThrow(message);
  expect(await revision()).toBe(before);
});

test("an empty file changes nothing", async () => {
  expect((await takeIn(file("", "json"))).tally).toMatchObject({ rows: 0, refused: 0 });
});

test("two imports of overlapping files at once lose nothing, duplicate nothing and do not deadlock", async () => {
  const rows = (from: number) =>
    file(ndjson(...Array.from({ length: 800 }, (_, n) => grant(String(from + n)))));
  const [a, b] = await Promise.all([takeIn(rows(0)), takeIn(rows(400))]);
  expect(a.tally.created + b.tally.created).toBe(1_200);
  expect(a.tally.unchanged + b.tally.unchanged).toBe(400);
  expect(await db.selectFrom("source_record").select("source_id").execute()).toHaveLength(1_200);
});

const announcement = {
  pbanc_sn: 7,
  biz_pbanc_nm: "[경기] 나루 창업",
  pbanc_rcpt_end_dt: "20260831",
  pbanc_ctnt: "본문",
};

test.each<[string, Buffer, string]>([
  ["an answer of a source", Buffer.from(JSON.stringify({ data: [announcement] })), "json"],
  ["its records in CP949", iconv.encode(JSON.stringify([announcement]), "cp949"), "json"],
  ["a record a line, in UTF-16", iconv.encode(`${JSON.stringify(announcement)}\r\n`, "utf16-le"), "ndjson"],
  ["a record a line, in CP949", iconv.encode(`${JSON.stringify(announcement)}\n`, "cp949"), "jsonl"],
])("%s is taken in as the notice that it holds", async (_name, bytes, ending) => {
  expect((await takeIn(file(bytes, ending))).tally).toMatchObject({ rows: 1, created: 1, refused: 0 });
  const notices = await db.selectFrom("notice").select(["title", "body"]).execute();
  expect(notices).toEqual([{ title: "[경기] 나루 창업", body: "<p>본문</p>" }]);
});
