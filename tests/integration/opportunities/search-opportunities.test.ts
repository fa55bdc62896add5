import fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { createCatalogueReader } from "#app/catalogue/read-catalogue.server.ts";
import { readSearch } from "#app/catalogue/read-search.server.ts";
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { loadOpportunity } from "#app/opportunity-page/load-opportunity.server.ts";
import { searchByBruteForce } from "#tests/support/catalogue/brute-force-search.ts";
import { entries, noon, state, words } from "#tests/support/catalogue/random-catalogue.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const all = { ...emptySearch, statuses: ["open", "expected", "unknown", "closed"] as const };

beforeEach(async () => {
  // Not truncated, because the catalogue of this process learns of removals by a trigger on each row.
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  await sql`truncate agency, region, taxonomy_version cascade`.execute(db);
  await db
    .insertInto("taxonomy_version")
    .values({ id: "t", ko: "체계", en: "taxonomy", status: "in_force", source: "test", is_verified: true })
    .execute();
  const row = (
    { code, name }: { code: string; name: { ko: string; en: string | null } },
    position: number,
  ) => ({
    code,
    position,
    ko: name.ko,
    en: name.en ?? "",
  });
  await db
    .insertInto("tech_field")
    .values(words.fields.map((field, at) => ({ version_id: "t", ...row(field, at) })))
    .execute();
  await db
    .insertInto("technology")
    .values(
      words.technologies.map((one, at) => ({ version_id: "t", field_code: one.field, ...row(one, at) })),
    )
    .execute();
  await db
    .insertInto("region")
    .values(words.regions.map((region, at) => ({ kind: region.kind, ...row(region, at) })))
    .execute();
  // Direct parents only: the nation contains Seoul through the capital area.
  await sql`insert into region_member (ancestor, code)
    values ('nation', 'capital'), ('nation', 'busan'), ('capital', 'seoul'), ('capital', 'incheon')`.execute(
    db,
  );
  await db
    .insertInto("agency")
    .values(
      [...words.agencies].map(([id, { ko, en }]) => ({ id, ko, en, kind: "other" as const, aliases: [] })),
    )
    .execute();
});

const agencyName = (id: string | null) => (id === null ? null : (words.agencies.get(id)?.ko ?? null));

/** Saves a random catalogue as an import would, and returns its entries with their new ids. */
async function saveEntries(list: readonly CatalogueEntry[]): Promise<CatalogueEntry[]> {
  const byNotice = new Map<number, CatalogueEntry[]>();
  for (const entry of list) byNotice.set(entry.noticeId, [...(byNotice.get(entry.noticeId) ?? []), entry]);
  const notices = [...byNotice].map(([noticeId, tracks]) =>
    canonicalNoticeSchema.parse({
      source: "random",
      sourceId: String(noticeId),
      title: "공고",
      isSample: tracks[0]?.isSample ?? false,
      ministryName: agencyName(tracks[0]?.ministryId ?? null),
      operatorName: agencyName(tracks[0]?.operatorId ?? null),
      publishedOn: tracks[0]?.publishedOn ?? null,
      opportunities: tracks.map((entry, at) => ({
        track: { ko: `트랙 ${at}`, en: `Track ${at}` },
        kind: entry.kind,
        limitWon: entry.limitWon,
        regions: entry.regions,
        fields: entry.fields,
        technologies: entry.technologies,
        windows: entry.windows,
        givesConfirmedBonus: entry.givesConfirmedBonus,
      })),
    }),
  );
  expect((await saveNotices(db, notices, "test")).refused).toEqual([]);
  const rows = await db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .select(["o.id", "o.notice_id", "s.source_id", "o.position"])
    .execute();
  const fieldOf = new Map(words.technologies.map(({ code, field }) => [code, field]));
  return rows.flatMap(({ id, notice_id, source_id, position }) => {
    const tracks = byNotice.get(Number(source_id)) ?? [];
    const [first] = tracks;
    const entry = tracks[position];
    if (entry === undefined || first === undefined) return [];
    const known = (agency: string | null) => (agencyName(agency) === null ? null : agency);
    return {
      ...entry,
      id,
      noticeId: notice_id,
      ministryId: known(first.ministryId),
      operatorId: known(first.operatorId),
      publishedOn: first.publishedOn,
      fields: [...entry.fields, ...entry.technologies.map((code) => fieldOf.get(code) ?? "")],
    };
  });
}

test("what PostgreSQL stores is found, counted and ordered as a brute-force search does it", async () => {
  const samples = fc.sample(entries, { numRuns: 8, seed: 7 });
  const list = samples.flatMap((some, at) =>
    some.map((entry) => ({ ...entry, noticeId: entry.noticeId + at * 100 })),
  );
  const saved = await saveEntries(list);
  expect(saved.length).toBeGreaterThan(20);
  await fc.assert(
    fc.asyncProperty(state, async (asked) => {
      const found = await searchOpportunities(asked, { limit: 3, now: noon });
      const expected = searchByBruteForce(saved, asked, null, { now: noon, limit: 3 });
      expect(found.total).toBe(expected.total);
      expect(
        found.items.map(({ id, otherTracks }) => ({ id, others: otherTracks.map((other) => other.id) })),
      ).toEqual(expected.page);
      for (const facet of ["kind", "status", "closing", "amount", "bonus", "field", "region"] as const) {
        const counted = found.facets[facet];
        const values = counted.map(({ value }) => `${value}`);
        expect(counted.map(({ count }) => count)).toEqual(expected.counts(facet, values));
      }
    }),
    { numRuns: 60 },
  );
});

function aNotice(parts: { sourceId?: string; title?: string; [part: string]: unknown } = {}) {
  const { sourceId = "1", title = "수출 바우처", ...opportunity } = parts;
  return canonicalNoticeSchema.parse({
    source: "test",
    sourceId,
    title,
    opportunities: [{ kind: "overseas", windows: [{ type: "rolling" }], ...opportunity }],
  });
}

describe("two processes", () => {
  test("see each other's changes in their next answer", async () => {
    const one = createCatalogueReader(db);
    const other = createCatalogueReader(db);
    const titles = async (read: typeof one) => {
      const { entries } = await read();
      return Array.from({ length: entries.length }, (_, row) => entries.at(row)?.title);
    };
    await saveNotices(db, [aNotice(), aNotice({ sourceId: "2", title: "기술 개발" })], "test");
    expect(await titles(one)).toEqual(["수출 바우처", "기술 개발"]);
    expect(await titles(other)).toEqual(["수출 바우처", "기술 개발"]);
    const before = await one();
    await saveNotices(db, [aNotice({ title: "수출 바우처 2차" })], "test");
    expect(await titles(other)).toEqual(["수출 바우처 2차", "기술 개발"]);
    expect(await titles(one)).toEqual(["수출 바우처 2차", "기술 개발"]);
    expect(before.entries.at(0)?.title).toBe("수출 바우처");
  });

  test("both forget what was removed, whether the revision was raised before or after the removal", async () => {
    const one = createCatalogueReader(db);
    await saveNotices(db, [aNotice(), aNotice({ sourceId: "2" }), aNotice({ sourceId: "3" })], "test");
    expect((await one()).entries).toHaveLength(3);
    const remove = (sourceId: string) =>
      sql`delete from notice where id in (select notice_id from source_record where source_id = ${sourceId})`;
    const raise = sql`update catalogue_revision set revision = revision + 1`;
    await db.transaction().execute(async (trx) => {
      await raise.execute(trx);
      await remove("1").execute(trx);
    });
    expect((await one()).entries).toHaveLength(2);
    await db.transaction().execute(async (trx) => {
      await remove("2").execute(trx);
      await raise.execute(trx);
    });
    expect((await one()).entries).toHaveLength(1);
  });

  test("many requests at once load a change once and all see it", async () => {
    const read = createCatalogueReader(db);
    await saveNotices(db, [aNotice()], "test");
    const catalogues = await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(new Set(catalogues).size).toBe(1);
    expect(catalogues[0]?.entries).toHaveLength(1);
  });
});

test("codes that the database does not know are dropped and named", async () => {
  const parsed = await readSearch(new URLSearchParams("region=seoul&region=atlantis&agency=nobody&field=f1"));
  expect(parsed.dropped).toEqual(["region", "agency"]);
  expect(parsed.state).toMatchObject({ regions: ["seoul"], agencies: [], fields: ["f1"] });
});

describe("the security class", () => {
  const secret = { title: "극초음속 추진체 시험", summary: { ko: "램제트 시험", en: null } };

  test("'security' leaves a reference, kind and period", async () => {
    await saveNotices(
      db,
      [
        aNotice({
          ...secret,
          securityClass: "security",
          regions: ["seoul"],
          technologies: ["t1"],
          limitWon: 5,
        }),
      ],
      "test",
    );
    const { items } = await searchOpportunities(all);
    const [card] = items;
    expect(card?.title).toMatch(/^보안 공고 N-\d{6,}$/);
    expect(card).toMatchObject({
      regions: [],
      fields: [],
      technologies: [],
      limitWon: null,
      kind: "overseas",
    });
    const page = await loadOpportunity(card?.id ?? 0);
    expect(page).toMatchObject({ summary: null, benefit: null, rules: null, sources: [], revisions: [] });
    expect(JSON.stringify([items, page])).not.toMatch(/극초음속|램제트/);
    expect((await searchOpportunities({ ...all, technologies: ["t1"] })).total).toBe(0);
  });

  test("'sensitive' leaves the title, without what reveals the technology", async () => {
    await saveNotices(
      db,
      [aNotice({ ...secret, title: "민감 과제", securityClass: "sensitive", technologies: ["t1"] })],
      "test",
    );
    const [card] = (await searchOpportunities(all)).items;
    expect(card).toMatchObject({ title: "민감 과제", technologies: [], track: null });
    const page = await loadOpportunity(card?.id ?? 0);
    expect(page).toMatchObject({ summary: null, rules: null });
    expect(JSON.stringify(page)).not.toMatch(/램제트/);
  });
});

test("an opportunity is loaded with its sources, revisions, tracks and rounds", async () => {
  await sql`insert into programme (id, ko, en, kind, mark, source)
    values ('voucher', '수출바우처', 'Export voucher', 'overseas', 'verified', 'test') on conflict do nothing`.execute(
    db,
  );
  const round = (year: number, isEstimate: boolean) => ({
    ...aNotice({ sourceId: String(year), title: `${year} 수출 바우처`, isEstimate }),
    programmeId: "voucher",
    publishedOn: `${year}-02-01`,
  });
  await saveNotices(db, [round(2025, false), round(2026, false), round(2027, true)], "test");
  await saveNotices(db, [{ ...round(2026, false), title: "2026 수출 바우처 (수정)" }], "officer");
  const found = await searchOpportunities({ ...all, sort: "newest" });
  const id = found.items.find(({ title }) => title.startsWith("2026"))?.id ?? 0;
  const page = await loadOpportunity(id);
  expect(page?.sources).toMatchObject([{ source: "test", sourceId: "2026", url: null }]);
  expect(page?.revisions).toMatchObject([
    { number: 2, byWhom: "officer", changed: ["title"] },
    { number: 1, byWhom: "test", changed: [] },
  ]);
  expect(page?.programme).toEqual({ id: "voucher", name: { ko: "수출바우처", en: "Export voucher" } });
  expect(page?.rounds.map(({ title, status }) => [title, status])).toEqual([
    ["2027 수출 바우처", "expected"],
    ["2025 수출 바우처", "open"],
  ]);
  expect(page?.windows).toMatchObject([{ type: "rolling", status: "open" }]);
  expect(await loadOpportunity(999_999_999)).toBeNull();
});
