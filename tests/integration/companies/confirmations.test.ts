import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { findCompanies } from "#app/companies/agency/find-companies.server.ts";
import {
  recordConfirmation,
  type WrittenConfirmation,
} from "#app/companies/agency/record-confirmation.server.ts";
import { revokeConfirmation } from "#app/companies/agency/revoke-confirmation.server.ts";
import { loadCompany } from "#app/companies/load-company.server.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, company } = peopleOf(db);
const officer = () => person("정심사", ["centre_officer"]);

let written: WrittenConfirmation;
beforeAll(async () => {
  await db.transaction().execute((trx) => enterReference(trx));
  const { code } = await db
    .selectFrom("technology")
    .select("code")
    .where("version_id", "=", "nst2023")
    .orderBy("position")
    .executeTakeFirstOrThrow();
  written = {
    versionId: "nst2023",
    technology: code,
    kind: "holding",
    confirmedOn: "2026-10-01",
    validUntil: "2029-09-30",
    origin: "document",
    document: "제2026-17호",
  };
});

const confirmationIn = async (companyId: number) => {
  const known = await loadKnowledge(db, companyId, "2026-11-23");
  return known?.knowledge.lists.technologies?.items.map((item) => item.confirmation);
};

async function idOf(viewer: Person, companyId: number): Promise<number> {
  const record = await loadCompany(db, { viewer, companyId });
  return record?.confirmations.find(({ revokedAt }) => revokedAt === null)?.id ?? 0;
}

test("A confirmation that an officer enters counts at once, and the company sees where it comes from", async () => {
  const { companyId, owner } = await company();
  const before = await loadKnowledge(db, companyId, "2026-11-23");
  expect(await recordConfirmation(db, { viewer: await officer(), companyId, confirmation: written })).toEqual(
    {
      ok: true,
    },
  );
  const after = await loadKnowledge(db, companyId, "2026-11-23");
  expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  expect(await confirmationIn(companyId)).toEqual(["holding"]);
  const record = await loadCompany(db, { viewer: owner, companyId });
  expect(record?.confirmations).toMatchObject([
    { kind: "holding", origin: "document", document: "제2026-17호", validUntil: "2029-09-30" },
  ]);
  expect(record?.events[0]).toMatchObject({ what: "confirmationEntered", isByStaff: true, by: null });
  expect(record?.events[0]?.detail.technologyKo).toEqual(expect.stringMatching(/[가-힣]/));
});

test("The same confirmation entered twice is one; other kinds stand beside it; revoked, it can be given anew", async () => {
  const { companyId, owner } = await company();
  const viewer = await officer();
  const enter = (confirmation: WrittenConfirmation) =>
    recordConfirmation(db, { viewer, companyId, confirmation });
  const twice = await Promise.all([enter(written), enter(written)]);
  expect(twice).toContainEqual({ ok: true });
  expect(twice).toContainEqual({ ok: false, reason: "inForce" });
  expect(await enter({ ...written, kind: "developing" })).toEqual({ ok: true });
  const confirmationId = await idOf(owner, companyId);
  await revokeConfirmation(db, { viewer, companyId, confirmationId, reason: "착오" });
  expect(await enter({ ...written, kind: "developing" })).toEqual({ ok: true });
});

test("A revoked one ends at once, with its reason, and not twice", async () => {
  const { companyId, owner } = await company();
  const viewer = await officer();
  await recordConfirmation(db, { viewer, companyId, confirmation: written });
  const revocation = {
    viewer,
    companyId,
    confirmationId: await idOf(owner, companyId),
    reason: "결정이 취소되었습니다.",
  };
  const stranger = await company();
  expect(await revokeConfirmation(db, { ...revocation, companyId: stranger.companyId })).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await revokeConfirmation(db, revocation)).toEqual({ ok: true });
  expect(await revokeConfirmation(db, revocation)).toEqual({ ok: false, reason: "gone" });
  expect(await confirmationIn(companyId)).toEqual([]);
  const record = await loadCompany(db, { viewer: owner, companyId });
  expect(record?.confirmations).toMatchObject([{ revokedReason: revocation.reason }]);
  expect(record?.events[0]).toMatchObject({
    what: "confirmationRevoked",
    detail: { reason: revocation.reason },
  });
});

test("What is not there cannot be confirmed: neither a technology nor a company", async () => {
  const { companyId } = await company();
  const viewer = await officer();
  expect(
    await recordConfirmation(db, { viewer, companyId, confirmation: { ...written, technology: "nothing" } }),
  ).toEqual({ ok: false, reason: "unknownTechnology" });
  expect(await recordConfirmation(db, { viewer, companyId: 999_999_999, confirmation: written })).toEqual({
    ok: false,
    reason: "gone",
  });
});

test("No company confirms itself, and no officer the own company", async () => {
  const { companyId, owner } = await company();
  const confirmation = written;
  expect(await recordConfirmation(db, { viewer: owner, companyId, confirmation })).toMatchObject({
    ok: false,
  });
  const both = { ...owner, staff: [{ role: "centre_officer" as const, agencyId: null }] };
  expect(await recordConfirmation(db, { viewer: both, companyId, confirmation })).toEqual({
    ok: false,
    reason: "ownCompany",
  });
  expect(
    await revokeConfirmation(db, { viewer: both, companyId, confirmationId: 1, reason: "x" }),
  ).toMatchObject({
    reason: "ownCompany",
  });
  expect(await confirmationIn(companyId)).toEqual([]);
});

test("Officers find companies by part of the name or by a number, and signs of the search language are text", async () => {
  const viewer = await officer();
  const { companyId } = await company("100% 나노_소재");
  await db
    .insertInto("business_number")
    .values({ company_id: companyId, number: "1208147521", claimed_by: null })
    .execute();
  const find = async (words: string) => {
    const found = await findCompanies(db, { viewer, words });
    return found.ok ? found.companies.map(({ id }) => id) : found.reason;
  };
  expect(await find("나노_")).toEqual([companyId]);
  expect(await find("0%")).toEqual([companyId]);
  expect(await find("나노%소재")).toEqual([]);
  expect(await find("120-81-47521")).toEqual([companyId]);
  expect(await find("")).toEqual([]);
  expect(await find("\0")).toEqual([]);
  expect(await findCompanies(db, { viewer: await person(), words: "나노" })).toMatchObject({ ok: false });
});
