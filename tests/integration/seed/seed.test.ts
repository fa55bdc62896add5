import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { periodOf } from "#app/opportunities/status.ts";
import { seed } from "#db/seed/seed.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";

const db = openTestDatabase();
const NOW = "2026-11-23T10:00:00+09:00";
let statements = 0;

beforeAll(async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await seed(testDatabaseUrl(), { fixedNow: NOW, withSamples: true });
  statements = query.mock.calls.length;
  query.mockRestore();
});

/** Everything that the seed writes, row by row, stamps of time included. */
async function content(): Promise<string[]> {
  const opportunities = await db
    .selectFrom("opportunity as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .selectAll("o")
    .select(["n.title", "n.programme_id", "n.is_sample"])
    .orderBy("o.id")
    .execute();
  const windows = await db
    .selectFrom("opportunity_window")
    .selectAll()
    .orderBy("opportunity_id")
    .orderBy("position")
    .execute();
  const revisions = await db
    .selectFrom("opportunity_revision")
    .select(["opportunity_id", "number"])
    .orderBy("opportunity_id")
    .orderBy("number")
    .execute();
  const revision = await db.selectFrom("catalogue_revision").selectAll().execute();
  const agencies = await db.selectFrom("agency").selectAll().orderBy("id").execute();
  return [opportunities, windows, revisions, revision, agencies].flat().map((row) => JSON.stringify(row));
}

async function found() {
  const rows = await db
    .selectFrom("opportunity as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .leftJoin("programme as p", "p.id", "n.programme_id")
    .selectAll("o")
    .select(["n.title", "n.title_en", "n.lang", "n.programme_id", "n.is_sample", "p.mark"])
    .orderBy("o.id")
    .execute();
  const windows = await db.selectFrom("opportunity_window").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    ...row,
    windows: windows
      .filter(({ opportunity_id }) => opportunity_id === row.id)
      .map((window) => ({
        type: window.type as "fixed",
        announcedOn: window.announced_on,
        opensAt: window.opens_at,
        closesAt: window.closes_at,
        hasHour: window.has_hour,
        label: window.label,
        isEstimate: window.is_estimate,
      })),
  }));
}

const statusAt = (at: string, { windows }: Awaited<ReturnType<typeof found>>[number]) =>
  periodOf(windows, Date.parse(at)).status;

describe("the seed", () => {
  it("takes few statements: seconds would depend on what else the machine does", () => {
    expect(statements).toBeGreaterThan(300);
    expect(statements).toBeLessThan(1_100);
  });

  it("changes nothing the second time", async () => {
    const before = await content();
    await seed(testDatabaseUrl(), { fixedNow: NOW, withSamples: true });
    const after = await content();
    expect(after.filter((row, at) => row !== before[at])).toEqual([]);
    expect(after).toHaveLength(before.length);
  });

  it("enters 58 programmes and at least one opportunity for each", async () => {
    const programmes = await db.selectFrom("programme").select("id").execute();
    expect(programmes).toHaveLength(58);
    const ids = new Set((await found()).map((row) => row.programme_id));
    expect(programmes.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it("shows what was only seen as a title, or not at all, without amounts, benefits and rules", async () => {
    const unread = (await found()).filter(({ mark }) => mark === "title_only" || mark === "unverified");
    expect(unread.length).toBeGreaterThan(5);
    for (const row of unread) {
      expect([row.benefit_ko, row.benefit_en, row.limit_won, row.rate_percent, row.completeness]).toEqual([
        null,
        null,
        null,
        null,
        "none",
      ]);
    }
  });

  it("filters by no amount that only the press reports, and decides by none of its rules", async () => {
    for (const row of (await found()).filter(({ mark }) => mark === "press")) {
      expect([row.limit_won, row.rate_percent]).toEqual([null, null]);
      expect(JSON.stringify(row.rule_set)).not.toContain('"verified":true');
    }
  });

  it("marks each expected round as an estimate, and judges nobody by it", async () => {
    const expected = (await found()).filter((row) => row.is_estimate);
    expect(expected.length).toBeGreaterThan(30);
    for (const row of expected) {
      expect(statusAt(NOW, row)).toBe("expected");
      expect(row.windows.every(({ isEstimate }) => isEstimate)).toBe(true);
      expect(row.completeness).toBe("none");
      expect(row.limit_won).toBeNull();
      expect(row.benefit_ko ?? "지난 회차 기준").toContain("지난 회차 기준");
    }
  });

  it("shows the call of spring as closed with the next one expected in the same months", async () => {
    const rounds = (await found()).filter((row) => row.programme_id === "didimdol-strat");
    expect(rounds.map((row) => [row.title_en, statusAt(NOW, row)])).toEqual([
      ["Startup growth R&D (Didimdol): strategic technology (2026, third call)", "closed"],
      ["Startup growth R&D (Didimdol): strategic technology (next round, expected)", "expected"],
    ]);
    expect(rounds[0]?.windows[0]).toMatchObject({ closesAt: "2026-04-29T09:00:00Z", hasHour: true });
    expect(rounds[1]?.windows[0]).toMatchObject({
      opensAt: "2027-03-31T15:00:00Z",
      closesAt: "2027-04-30T15:00:00Z",
    });
  });

  it("says of a bonus for confirmed companies only where a source does", async () => {
    const real = (await found()).filter((row) => row.gives_confirmed_bonus && !row.is_sample);
    expect(real.map((row) => row.programme_id)).toEqual(["lab"]);
  });

  it("confirms one case with conditions, of which one was met and one is due soon", async () => {
    const conditions = await db
      .selectFrom("decision_condition as n")
      .innerJoin("application as a", "a.id", "n.application_id")
      .innerJoin("confirmation as c", "c.document", "a.reference")
      .select(["a.status", "n.outcome", "n.due_on", "c.confirmed_on"])
      .orderBy("n.id")
      .execute();
    expect(conditions).toMatchObject([
      { status: "notified", outcome: "met" },
      { status: "notified", outcome: null, due_on: "2026-12-03" },
    ]);
    expect(conditions.every(({ confirmed_on }) => confirmed_on < "2026-11-23")).toBe(true);
  });

  it("marks every sample in its title, and gives each state to look at", async () => {
    const samples = (await found()).filter((row) => row.is_sample);
    expect(samples.filter(({ title }) => !/^\((예시|Sample)\) /.test(title))).toEqual([]);
    const statuses = new Set(samples.map((row) => statusAt(NOW, row)));
    expect([...statuses].sort()).toEqual(["expected", "open", "unknown"]);
    expect(new Set(samples.flatMap(({ windows }) => windows.map(({ type }) => String(type)))).size).toBe(5);
    expect(new Set(samples.map((row) => row.completeness)).size).toBe(3);
    expect(new Set(samples.map((row) => row.security_class)).size).toBe(3);
    expect(samples.some(({ title }) => title.length === 200)).toBe(true);
    expect(samples.some(({ lang }) => lang === "en")).toBe(true);
    expect(samples.some(({ windows }) => windows.length === 2)).toBe(true);
  });
});

describe("a year later", () => {
  it("the seed expects the next round, moves the samples, and records both as revisions", async () => {
    const later = "2027-11-23T10:00:00+09:00";
    await seed(testDatabaseUrl(), { fixedNow: later, withSamples: true });
    const rows = await found();
    const expected = rows.filter((row) => row.is_estimate);
    expect(expected.filter((row) => statusAt(later, row) !== "expected")).toEqual([]);
    const sample = rows.find(({ title }) => title.includes("오늘 18시"));
    expect(sample?.windows[0]).toMatchObject({ closesAt: "2027-11-23T09:00:00Z" });
    const revisions = await db
      .selectFrom("opportunity_revision")
      .select("number")
      .where("opportunity_id", "=", sample?.id ?? 0)
      .execute();
    expect(revisions.length).toBeGreaterThanOrEqual(1);
  });
});
