import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { stateOfNumber } from "#app/companies/company-record.ts";
import { loadCompany } from "#app/companies/load-company.server.ts";
import { claimNumber } from "#app/companies/number/claim-number.server.ts";
import { endNumber } from "#app/companies/number/end-number.server.ts";
import { listClaims } from "#app/companies/number/list-claims.server.ts";
import { refuseNumber } from "#app/companies/number/refuse-number.server.ts";
import { verifyNumber } from "#app/companies/number/verify-number.server.ts";
import { withdrawClaim } from "#app/companies/number/withdraw-claim.server.ts";
import { connect } from "#db/connect.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, company, member } = peopleOf(db);
const officer = () => person("정심사", ["centre_officer"]);

/** A well-formed number that no other test uses. */
let serial = 10_000;
function freshNumber(): string {
  serial += 1;
  const nine = `1208${String(serial).padStart(5, "1")}`.slice(0, 9);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const digits = [...nine].map(Number);
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return `${nine}${(10 - ((sum + Math.floor(((digits[8] ?? 0) * 5) / 10)) % 10)) % 10}`;
}

async function claimed(number: string): Promise<{ companyId: number; owner: Person; numberId: number }> {
  const made = await company();
  expect(await claimNumber(db, { viewer: made.owner, companyId: made.companyId, number })).toEqual({
    ok: true,
  });
  return { ...made, numberId: await waitingOf(made.companyId) };
}

async function waitingOf(companyId: number): Promise<number> {
  const { id } = await db
    .selectFrom("business_number")
    .select("id")
    .where("company_id", "=", companyId)
    .where("verified_at", "is", null)
    .where("refused_at", "is", null)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return id;
}

async function statesOf(viewer: Person, companyId: number): Promise<string[]> {
  const record = await loadCompany(db, { viewer, companyId });
  return (record?.numbers ?? []).map((claim) => `${claim.number} ${stateOfNumber(claim)}`);
}

test("A claimed number waits until an officer has seen a document", async () => {
  const number = freshNumber();
  const { companyId, owner, numberId } = await claimed(number);
  expect(await statesOf(owner, companyId)).toEqual([`${number} waiting`]);
  const viewer = await officer();
  expect(await verifyNumber(db, { viewer, numberId, how: "document" })).toEqual({ ok: true, companyId });
  expect(await statesOf(owner, companyId)).toEqual([`${number} inForce`]);
  const record = await loadCompany(db, { viewer: owner, companyId });
  // The officer acts for the office: a company does not read the name.
  expect(record?.events[0]).toMatchObject({
    what: "numberVerified",
    by: null,
    isByStaff: true,
    detail: { how: "document" },
  });
});

test("A refused claim shows its reason, and another one may follow", async () => {
  const number = freshNumber();
  const { companyId, owner, numberId } = await claimed(number);
  const viewer = await officer();
  const reason = "사업자등록증의 상호가 다릅니다.";
  expect(await refuseNumber(db, { viewer, numberId, reason })).toEqual({ ok: true, companyId });
  expect(await refuseNumber(db, { viewer, numberId, reason })).toEqual({ ok: false, reason: "gone" });
  expect((await loadCompany(db, { viewer: owner, companyId }))?.numbers).toMatchObject([
    { refusedReason: reason },
  ]);
  expect(await claimNumber(db, { viewer: owner, companyId, number })).toEqual({ ok: true });
  expect(await statesOf(owner, companyId)).toEqual([`${number} waiting`, `${number} refused`]);
});

test("An individual becomes a corporation: the former number ends only once the new one is verified", async () => {
  const [before, after] = [freshNumber(), freshNumber()];
  const { companyId, owner, numberId } = await claimed(before);
  const viewer = await officer();
  await verifyNumber(db, { viewer, numberId, how: "register" });
  await claimNumber(db, { viewer: owner, companyId, number: after });
  expect(await statesOf(owner, companyId)).toEqual([`${after} waiting`, `${before} inForce`]);
  await verifyNumber(db, { viewer, numberId: await waitingOf(companyId), how: "register" });
  expect(await statesOf(owner, companyId)).toEqual([`${after} inForce`, `${before} former`]);
});

test("A claim sent twice is one; a second number replaces the claim that waits; one may withdraw it", async () => {
  const [first, second] = [freshNumber(), freshNumber()];
  const { companyId, owner } = await claimed(first);
  const claim = (number: string) => claimNumber(db, { viewer: owner, companyId, number });
  expect(await Promise.all([claim(first), claim(first)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await claim(second)).toEqual({ ok: true });
  expect(await statesOf(owner, companyId)).toEqual([`${second} waiting`, `${first} withdrawn`]);
  const withdrawal = { viewer: owner, companyId, numberId: await waitingOf(companyId) };
  const stranger = await company();
  expect(
    await withdrawClaim(db, { ...withdrawal, viewer: stranger.owner, companyId: stranger.companyId }),
  ).toEqual({ ok: false, reason: "gone" });
  expect(await withdrawClaim(db, withdrawal)).toEqual({ ok: true });
  expect(await withdrawClaim(db, withdrawal)).toEqual({ ok: false, reason: "gone" });
});

test("The number that is in force already need not be claimed", async () => {
  const number = freshNumber();
  const { companyId, owner, numberId } = await claimed(number);
  await verifyNumber(db, { viewer: await officer(), numberId, how: "officer" });
  expect(await claimNumber(db, { viewer: owner, companyId, number })).toEqual({
    ok: false,
    reason: "alreadyYours",
  });
});

test("Whoever claims a number cannot tell whether others claim or hold it: same answer, same queries", async () => {
  const [free, contested, taken] = [freshNumber(), freshNumber(), freshNumber()];
  await claimed(contested);
  const holder = await claimed(taken);
  await verifyNumber(db, { viewer: await officer(), numberId: holder.numberId, how: "document" });
  const asked: string[] = [];
  const { db: watched } = connect({
    url: testDatabaseUrl(),
    poolSize: 1,
    applicationName: "naru-test",
    onBreak: (error) => console.error(error),
  });
  const traces: { answer: unknown; seen: unknown; events: unknown; asked: string[] }[] = [];
  for (const number of [free, contested, taken]) {
    const { companyId, owner } = await company();
    const listening = watched.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(JSON.stringify(node.kind));
        return node;
      },
      transformResult: async ({ result }) => {
        asked.push(`${result.rows.length} rows`);
        return result;
      },
    });
    const answer = await claimNumber(listening, { viewer: owner, companyId, number });
    const record = await loadCompany(db, { viewer: owner, companyId });
    const seen = record?.numbers.map(({ id: _, number: __, claimedAt: ___, ...rest }) => rest);
    const events = record?.events.map(({ what }) => what);
    traces.push({ answer, seen, events, asked: asked.splice(0) });
  }
  await watched.destroy();
  expect(traces[0]?.asked.length).toBeGreaterThan(3);
  expect(traces[1]).toEqual(traces[0]);
  expect(traces[2]).toEqual(traces[0]);
});

test("Only the officer sees the clash; while another company holds the number it cannot be verified", async () => {
  const number = freshNumber();
  const holder = await claimed(number);
  const viewer = await officer();
  await verifyNumber(db, { viewer, numberId: holder.numberId, how: "document" });
  const second = await claimed(number);
  const third = await claimed(number);
  const listed = await listClaims(db, { viewer });
  const claim = listed.ok ? listed.claims.find(({ id }) => id === second.numberId) : undefined;
  expect(claim).toMatchObject({ heldBy: { companyId: holder.companyId, company: "한빛칩" }, rivals: 1 });
  const verify = { viewer, numberId: second.numberId, how: "document" } as const;
  expect(await verifyNumber(db, verify)).toEqual({ ok: false, reason: "heldElsewhere" });
  const ending = {
    viewer,
    companyId: holder.companyId,
    numberId: holder.numberId,
    reason: "착오로 확인했습니다.",
  };
  expect(await endNumber(db, { ...ending, companyId: third.companyId })).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await endNumber(db, ending)).toEqual({ ok: true });
  expect(await verifyNumber(db, verify)).toEqual({ ok: true, companyId: second.companyId });
  expect(await statesOf(holder.owner, holder.companyId)).toEqual([`${number} former`]);
});

test("Two officers verify the same number for two companies at the same moment: one of them succeeds", async () => {
  const number = freshNumber();
  const [one, other] = [await claimed(number), await claimed(number)];
  const answers = await Promise.all(
    [one, other].map(async ({ numberId }) =>
      verifyNumber(db, { viewer: await officer(), numberId, how: "register" }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "heldElsewhere" });
});

test("Claims come oldest first, at most fifty, with the count of all", async () => {
  const viewer = await officer();
  await db.deleteFrom("business_number").execute();
  const { companyId: first } = await company();
  await sql`
    with made as (insert into company (name) select 'n' || n from generate_series(1, 60) n returning id)
    insert into business_number (company_id, number, claimed_at)
      select id, '2208162517', '2026-11-20T00:00:00Z'::timestamptz + make_interval(mins => id::int) from made`.execute(
    db,
  );
  await db
    .insertInto("business_number")
    .values({ company_id: first, number: "1248100998", claimed_at: "2026-11-01T00:00:00Z", claimed_by: null })
    .execute();
  const listed = await listClaims(db, { viewer });
  if (!listed.ok) throw new Error(listed.reason);
  expect(listed.total).toBe(61);
  expect(listed.claims).toHaveLength(50);
  expect(listed.claims[0]).toMatchObject({ companyId: first, number: "1248100998" });
});

test("Nobody decides about a company that they act for, and only the centre decides", async () => {
  const number = freshNumber();
  const { companyId, owner, numberId } = await claimed(number);
  const both = { ...owner, staff: [{ role: "centre_officer" as const, agencyId: null }] };
  expect(await verifyNumber(db, { viewer: both, numberId, how: "officer" })).toEqual({
    ok: false,
    reason: "ownCompany",
  });
  expect(await refuseNumber(db, { viewer: both, numberId, reason: "x" })).toMatchObject({
    reason: "ownCompany",
  });
  expect(await endNumber(db, { viewer: both, companyId, numberId, reason: "x" })).toMatchObject({
    reason: "ownCompany",
  });
  for (const viewer of [
    owner,
    await person("다른", ["expert"]),
    await person("부처", ["ministry_officer"]),
  ]) {
    const refused = { ok: false, reason: "needsCentre" };
    expect(await verifyNumber(db, { viewer, numberId, how: "officer" })).toEqual(refused);
    expect(await refuseNumber(db, { viewer, numberId, reason: "x" })).toEqual(refused);
    expect(await endNumber(db, { viewer, companyId, numberId, reason: "x" })).toEqual(refused);
  }
  expect(await listClaims(db, { viewer: owner })).toMatchObject({ ok: false });
});

test("Owners and editors claim; viewers, consultants and strangers do not", async () => {
  const { companyId } = await company();
  const claim = (viewer: Person) => claimNumber(db, { viewer, companyId, number: "2208162517" });
  for (const role of ["owner", "editor"] as const)
    expect(await claim(await member(companyId, role))).toEqual({ ok: true });
  for (const role of ["viewer", "consultant"] as const)
    expect(await claim(await member(companyId, role))).toEqual({ ok: false, reason: "needsOwnerOrEditor" });
  expect(await claim(await person())).toEqual({ ok: false, reason: "notYours" });
});
