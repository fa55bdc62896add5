import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { answerContactRequest } from "#app/partners/answer-contact-request.server.ts";
import type { Asker } from "#app/partners/asker.server.ts";
import { findPartners } from "#app/partners/find-partners.server.ts";
import { listContactRequests } from "#app/partners/list-contact-requests.server.ts";
import type { Listing } from "#app/partners/listing.ts";
import type { ListingSearch } from "#app/partners/listing-search.server.ts";
import { loadPartner } from "#app/partners/load-partner.server.ts";
import { readPartnerQuery } from "#app/partners/partner-query.ts";
import { saveListing } from "#app/partners/save-listing.server.ts";
import { REQUESTS_A_DAY, sendContactRequest } from "#app/partners/send-contact-request.server.ts";
import { syncListings } from "#app/partners/sync-listings.server.ts";
import { db } from "#db/client.server.ts";
import { peopleOf } from "#tests/support/people.ts";
import { openTestSearch } from "#tests/support/search.ts";

const people = peopleOf(db);
const origin = "https://naru.test";
const opened = openTestSearch();
const alone: ListingSearch = { db, log: pino({ level: "silent" }), engine: undefined, indexUid: "none" };
const search: ListingSearch =
  opened === undefined
    ? alone
    : { ...alone, engine: opened.engine, indexUid: `${opened.indexPrefix}_companies` };

const nothingShown: Listing = {
  makes: "고체 전해질 분리막",
  makesEn: "solid electrolyte separators",
  seeks: "양산 설비를 가진 수요기업",
  seeksEn: null,
  roles: ["sme"],
  shows: [],
};
const everything = ["headquarters", "size", "foundedOn", "technologies", "confirmations"];

let owner: Person;
let companyId: number;

/** A company in Ulsan with one general and one sensitive technology, and a confirmation. */
beforeEach(async () => {
  await db.deleteFrom("company_listing").execute();
  ({ owner, companyId } = await people.company("가람소재"));
  await db
    .insertInto("company_profile")
    .values({ company_id: companyId, headquarters: "ulsan/울주군", size: "small", founded_on: "2021-03-02" })
    .execute();
  for (const [field, security_class] of [
    ["secondary-battery", "general"],
    ["hydrogen", "sensitive"],
    ["cybersecurity", null],
  ] as const)
    await db
      .insertInto("company_technology")
      .values({ company_id: companyId, field, security_class })
      .execute();
});

async function show(listing: Partial<Listing> = {}, isShown = true): Promise<void> {
  const saved = await saveListing(db, {
    viewer: owner,
    companyId,
    isShown,
    listing: { ...nothingShown, ...listing },
  });
  expect(saved).toEqual({ ok: true });
}

async function aProgrammeManager(agency: string): Promise<{ manager: Person; agencyId: string }> {
  const agencyId = randomUUID();
  await db
    .insertInto("agency")
    .values({ id: agencyId, ko: agency, en: null, kind: "operator", aliases: [] })
    .execute();
  const { id } = await people.person("최담당");
  const role = { person_id: id, role: "programme_manager", agency_id: agencyId } as const;
  await db.insertInto("staff_role").values(role).execute();
  return { manager: await people.again(id), agencyId };
}

async function idsFor(query: string, by = search): Promise<readonly number[]> {
  const found = await findPartners(by, readPartnerQuery(new URL(`https://naru.test/partners${query}`)));
  expect(found.total).toBe(found.partners.length);
  return found.partners.map(({ id }) => id);
}

describe("What a company has not agreed to is nowhere", () => {
  const queries = ["", "?q=전해질", "?field=secondary-battery", "?region=ulsan", "?role=sme"];

  test("without a listing, with one that is only saved, and after it was hidden again", async () => {
    const isNowhere = async () => {
      await syncListings(search);
      for (const query of queries) expect(await idsFor(query), query).toEqual([]);
      expect(await loadPartner(db, { companyId })).toBeNull();
    };
    await isNowhere();
    await show({ shows: everything }, false);
    await isNowhere();
    await show({ shows: everything });
    await syncListings(search);
    for (const query of queries) expect(await idsFor(query), query).toEqual([companyId]);
    await show({ shows: everything }, false);
    // Even while the index still has it.
    for (const query of queries) expect(await idsFor(query), query).toEqual([]);
    await isNowhere();
  });

  test("a fact that was not chosen is not shown, and does not narrow the list", async () => {
    await show({ shows: ["size"] });
    await syncListings(search);
    expect(await loadPartner(db, { companyId })).toMatchObject({
      size: "small",
      headquarters: null,
      foundedOn: null,
      technologies: [],
      confirmations: [],
    });
    for (const query of [
      "?field=secondary-battery",
      "?region=ulsan",
      "?region=non_capital",
      "?q=울산",
      "?q=이차전지",
    ])
      expect(await idsFor(query), query).toEqual([]);
  });

  test("a technology that is sensitive, or of no known class, is not shown even if technologies are", async () => {
    await show({ shows: everything });
    await syncListings(search);
    expect((await loadPartner(db, { companyId }))?.technologies).toEqual(["secondary-battery"]);
    for (const query of ["?field=hydrogen", "?field=cybersecurity", "?q=수소", "?q=사이버보안"])
      expect(await idsFor(query), query).toEqual([]);
  });

  test("only an owner can agree", async () => {
    const editor = await people.member(companyId, "editor");
    const listing = { ...nothingShown, shows: [] };
    expect(await saveListing(db, { viewer: editor, companyId, isShown: true, listing })).toEqual({
      ok: false,
      reason: "needsOwner",
    });
    expect(await loadPartner(db, { companyId })).toBeNull();
  });
});

describe("A company is found by", () => {
  beforeEach(async () => {
    await show({ shows: everything });
    await syncListings(search);
  });

  test.each([
    ["what it makes", "?q=전해질"],
    ["a sentence about it", "?q=고체 전해질을 만드는 분리막"],
    ["its English text", "?q=separators"],
    ["what it looks for", "?q=양산설비"],
    ["its name", "?q=가람소재"],
    ["the name of its field", "?q=이차전지"],
    ["where it is", "?q=울주군"],
    ["its province", "?region=ulsan"],
    ["a group of provinces", "?region=non_capital"],
    ["its field and its role", "?field=secondary-battery&role=sme"],
  ])("%s, with the engine and without it", async (_, query) => {
    expect(await idsFor(query)).toEqual([companyId]);
    expect(await idsFor(query, alone)).toEqual([companyId]);
  });

  test.each(["?q=양자컴퓨터", "?region=seoul", "?role=university", "?confirmed=yes", "?q=%00%25_"])(
    "not by %s",
    async (query) => {
      expect(await idsFor(query)).toEqual([]);
    },
  );

  test("a new name, at once", async () => {
    await db.updateTable("company").set({ name: "누리전지" }).where("id", "=", companyId).execute();
    await syncListings(search);
    expect(await idsFor("?q=누리전지")).toEqual([companyId]);
    expect(await idsFor("?q=가람소재")).toEqual([]);
  });
});

describe("A request to get in touch", () => {
  let asking: { companyId: number; owner: Person };

  beforeEach(async () => {
    asking = await people.company("다온시스템");
    await show();
  });

  type Sent = { submissionId?: string; toCompanyId?: number; viewer?: Person; asker?: Asker };
  const send = (of: Sent = {}) =>
    sendContactRequest(db, {
      viewer: asking.owner,
      asker: { companyId: asking.companyId },
      toCompanyId: companyId,
      message: "공동 연구를 제안합니다.",
      submissionId: randomUUID(),
      origin,
      ...of,
    });
  const answer = (choice: "accepted" | "declined", requestId: number, viewer = owner) =>
    answerContactRequest(db, { viewer, companyId, requestId, answer: choice, reply: null, origin });
  const requestOf = async (id: number) => (await listContactRequests(db, { companyId: id }))[0];
  const mailsTo = async (person: Person) =>
    (
      await db.selectFrom("mail_message").select("template").where("to_address", "=", person.email).execute()
    ).map(({ template }) => template);

  test("tells neither side the other's address before it is accepted, and both after", async () => {
    expect(await send()).toEqual({ ok: true });
    expect(await mailsTo(owner)).toEqual(["contact_requested"]);
    expect(await requestOf(companyId)).toMatchObject({ isReceived: true, name: "다온시스템", contact: null });
    expect(await requestOf(asking.companyId)).toMatchObject({ isReceived: false, contact: null });
    const { id = 0 } = (await requestOf(companyId)) ?? {};
    expect(await answer("accepted", id)).toEqual({ ok: true });
    expect((await requestOf(companyId))?.contact?.email).toBe(asking.owner.email);
    expect((await requestOf(asking.companyId))?.contact?.email).toBe(owner.email);
    expect(await mailsTo(asking.owner)).toEqual(["contact_answered"]);
  });

  test("may come from an agency, whose programme managers see the answer", async () => {
    const { manager, agencyId } = await aProgrammeManager("나래시험원");
    const asked = { viewer: manager, asker: { agencyId } };
    expect(await send(asked)).toEqual({ ok: true });
    expect(await send(asked)).toEqual({ ok: false, reason: "waiting" });
    expect(await requestOf(companyId)).toMatchObject({ name: "나래시험원", companyId: null, contact: null });
    const { id = 0 } = (await requestOf(companyId)) ?? {};
    expect(await answer("accepted", id)).toEqual({ ok: true });
    expect((await requestOf(companyId))?.contact?.email).toBe(manager.email);
    const [seen] = await listContactRequests(db, { agencyId });
    expect(seen).toMatchObject({ isReceived: false, companyId, contact: { email: owner.email } });
    expect(await mailsTo(manager)).toEqual(["contact_answered"]);
    const other = await aProgrammeManager("이웃시험원");
    expect(await listContactRequests(db, { agencyId: other.agencyId })).toEqual([]);
    expect(await send({ ...asked, viewer: other.manager })).toEqual({ ok: false, reason: "needsStaff" });
  });

  test("that is declined tells nobody anything but that", async () => {
    await send();
    const { id = 0 } = (await requestOf(companyId)) ?? {};
    expect(await answer("declined", id)).toEqual({ ok: true });
    expect(await requestOf(asking.companyId)).toMatchObject({ answer: "declined", contact: null });
    expect(await requestOf(companyId)).toMatchObject({ contact: null });
    expect(await answer("accepted", id), "once").toEqual({ ok: false, reason: "gone" });
  });

  test("is sent once by a double click, and waits for its answer before the next", async () => {
    const submissionId = randomUUID();
    expect(await Promise.all([send({ submissionId }), send({ submissionId })])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await listContactRequests(db, { companyId })).toHaveLength(1);
    expect(await send()).toEqual({ ok: false, reason: "waiting" });
  });

  test("does not reach a company that is not shown, nor one's own", async () => {
    const { companyId: hidden } = await people.company("비공개");
    expect(await send({ toCompanyId: hidden })).toEqual({ ok: false, reason: "gone" });
    expect(await send({ toCompanyId: 999_999_999 })).toEqual({ ok: false, reason: "gone" });
    expect(await send({ toCompanyId: asking.companyId })).toEqual({ ok: false, reason: "own" });
  });

  test("can be answered by nobody but its receiver", async () => {
    await send();
    const { id = 0 } = (await requestOf(companyId)) ?? {};
    const viewer = await people.member(companyId, "viewer");
    expect(await answer("accepted", id, viewer)).toEqual({ ok: false, reason: "needsOwnerOrEditor" });
    expect(await answer("accepted", id, asking.owner)).toEqual({ ok: false, reason: "notYours" });
    const other = await people.company("남의 기업");
    expect(
      await answerContactRequest(db, {
        viewer: other.owner,
        companyId: other.companyId,
        requestId: id,
        answer: "accepted",
        reply: null,
        origin,
      }),
    ).toEqual({ ok: false, reason: "gone" });
  });

  test(`can be sent ${REQUESTS_A_DAY} times a day`, async () => {
    for (let count = 0; count < REQUESTS_A_DAY; count += 1) {
      expect(await send()).toEqual({ ok: true });
      const { id = 0 } = (await requestOf(companyId)) ?? {};
      await answer("declined", id);
    }
    expect(await send()).toEqual({ ok: false, reason: "tooManyToday" });
  });
});
