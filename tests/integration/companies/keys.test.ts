import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findApiKey } from "#app/companies/keys/find-api-key.server.ts";
import { issueApiKey } from "#app/companies/keys/issue-api-key.server.ts";
import { listApiKeys } from "#app/companies/keys/list-api-keys.server.ts";
import { revokeApiKey } from "#app/companies/keys/revoke-api-key.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, company, member } = peopleOf(db);

async function issued(expiresOn = "2026-12-31") {
  const { companyId, owner } = await company();
  const wish = { viewer: owner, companyId, name: "사내 시스템", expiresOn, submissionId: randomUUID() };
  const answer = await issueApiKey(db, wish);
  if (!answer.ok) throw new Error(answer.reason);
  return { companyId, owner, wish, key: answer.key };
}

test("A key leads to its company; of the key itself only beginning and hash are kept", async () => {
  const { companyId, owner, key } = await issued();
  expect(await findApiKey(db, key)).toEqual({ companyId, revision: 1 });
  const row = await db
    .selectFrom("api_key")
    .selectAll()
    .where("company_id", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(key);
  expect(key.startsWith(row.prefix)).toBe(true);
  expect(await listApiKeys(db, { viewer: owner, companyId })).toMatchObject([
    { name: "사내 시스템", state: "usable", lastUsedOn: "2026-11-23", createdBy: "이소유" },
  ]);
});

test("The same form sent twice makes one key, and the key is not told a second time", async () => {
  const { companyId, owner, wish } = await issued();
  expect(await issueApiKey(db, wish)).toEqual({ ok: false, reason: "alreadyIssued" });
  expect(await listApiKeys(db, { viewer: owner, companyId })).toHaveLength(1);
});

test("A revoked key opens nothing, nor does one whose last day is over", async () => {
  const { companyId, owner, key } = await issued();
  const keyId = (await listApiKeys(db, { viewer: owner, companyId }))[0]?.id ?? 0;
  const stranger = await company();
  expect(await revokeApiKey(db, { viewer: stranger.owner, companyId: stranger.companyId, keyId })).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await revokeApiKey(db, { viewer: owner, companyId, keyId })).toEqual({ ok: true });
  expect(await revokeApiKey(db, { viewer: owner, companyId, keyId })).toEqual({ ok: false, reason: "gone" });
  expect(await findApiKey(db, key)).toBeNull();
  expect(await findApiKey(db, (await issued("2026-11-22")).key)).toBeNull();
  expect(await findApiKey(db, (await issued("2026-11-23")).key)).not.toBeNull();
});

test.each(["", "naru_", "naru_00000000_short", `naru_00000000_${"a".repeat(43)}`, "\0", "a".repeat(10_000)])(
  "A made-up key '%s' opens nothing",
  async (key) => {
    expect(await findApiKey(db, key)).toBeNull();
  },
);

test("A company has at most twenty usable keys; those that are over do not count", async () => {
  const { wish, owner, companyId } = await issued();
  const next = () => issueApiKey(db, { ...wish, submissionId: randomUUID() });
  for (let at = 1; at < 20; at++) expect(await next()).toMatchObject({ ok: true });
  expect(await next()).toEqual({ ok: false, reason: "tooMany" });
  const keyId = (await listApiKeys(db, { viewer: owner, companyId }))[0]?.id ?? 0;
  await revokeApiKey(db, { viewer: owner, companyId, keyId });
  expect(await next()).toMatchObject({ ok: true });
});

test("Only an owner has to do with keys", async () => {
  const { companyId, wish } = await issued();
  for (const role of ["editor", "viewer", "consultant"] as const) {
    const viewer = await member(companyId, role);
    expect(await issueApiKey(db, { ...wish, viewer })).toEqual({ ok: false, reason: "needsOwner" });
    expect(await revokeApiKey(db, { viewer, companyId, keyId: 1 })).toEqual({
      ok: false,
      reason: "needsOwner",
    });
    expect(await listApiKeys(db, { viewer, companyId })).toEqual([]);
  }
  const stranger = await person();
  expect(await issueApiKey(db, { ...wish, viewer: stranger })).toEqual({ ok: false, reason: "notYours" });
  expect(await listApiKeys(db, { viewer: stranger, companyId })).toEqual([]);
});
