import { beforeEach, describe, expect, test } from "vitest";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { outcomeView } from "#app/confirmation/follow/outcome-view.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { recordArrival } from "#app/confirmation/letters/record-arrival.server.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import { db } from "#db/client.server.ts";
import { aCompany } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  revisionOf,
  revokeHeard,
} from "#tests/support/confirmation/deciding.ts";

const key = signingKeyOf("a secret of the tests, long enough to sign with");
let people: Officials;
let id: number;
let companyId: number;

beforeEach(async () => {
  people = await officials();
  ({ id, companyId } = await heardApplication());
});

/** What the applicant is shown of the result. */
async function outcome(given: { status: Status; securityClass?: "general" | "security"; today?: string }) {
  const following = await loadFollowing(db, { companyId, applicationId: id });
  if (following === null) throw new Error("there is no such case");
  const { status, securityClass = "general", today = "2026-11-23" } = given;
  return outcomeView({ status, securityClass }, following, { today, locale: "ko" });
}

async function recordThatItArrived(): Promise<void> {
  const letter = await db
    .selectFrom("letter")
    .select(["id", "written_at"])
    .where("application_id", "=", id)
    .executeTakeFirstOrThrow();
  const recorded = await recordArrival(db, {
    viewer: people.centre,
    applicationId: id,
    seenRevision: await revisionOf(id),
    letterId: letter.id,
    arrivedAt: letter.written_at,
  });
  expect(recorded).toEqual({ ok: true });
}

const stepsOf = async (viewer: Officials[keyof Officials]) =>
  (await loadCase(db, viewer, id))?.steps.map(({ step }) => step);

describe("What an applicant is shown of the result", () => {
  test("is nothing before the letter, and to another company never anything", async () => {
    await bringTo("decide", id, people);
    expect(await outcome({ status: "decided" })).toBeNull();
    const notifying = { viewer: people.centre, applicationId: id, seenRevision: await revisionOf(id) };
    await notifyApplicant(db, notifying);
    expect(await outcome({ status: "notified" })).toMatchObject({
      letters: [{ title: expect.stringMatching(/^결과 통보 NST-L-/) }],
    });
    expect(await loadFollowing(db, { companyId: await aCompany("다른 기업"), applicationId: id })).toBeNull();
  });

  test("says until when one may object once the letter has arrived, as an assumption", async () => {
    await bringTo("notify", id, people, "not_confirmed");
    const before = await outcome({ status: "notified" });
    expect(before?.letters[0]).toMatchObject({
      arrived: null,
      objection: "도달한 날부터 30일",
      isAssumption: true,
    });
    expect(before).toMatchObject({ certificate: null, isAwaited: false });
    await recordThatItArrived();
    const after = (await outcome({ status: "notified" }))?.letters[0];
    expect(after?.arrived).not.toBeNull();
    expect(after?.objection).toMatch(/^\d{4}\. \d+\. \d+\.\(.\)까지$/);
  });

  test("waits for the certificate, leads to it, and says that it was revoked", async () => {
    await bringTo("notify", id, people);
    expect(await outcome({ status: "notified" })).toMatchObject({ certificate: null, isAwaited: true });
    await issueCertificate(db, { applicationId: id, key });
    expect(await outcome({ status: "notified" })).toMatchObject({
      isAwaited: false,
      certificate: {
        path: expect.stringMatching(/^\/certificate\/.{32}$/),
        state: "valid",
        stateWord: "유효함",
      },
    });
    await revokeHeard(id, people);
    const revoked = await outcome({ status: "revoked" });
    expect(revoked?.certificate).toMatchObject({ state: "revoked" });
    expect(revoked?.letters.map(({ title }) => title.split(" ")[0])).toEqual(["취소", "취소", "결과"]);
  });

  test("leads to no letter about a security technology", async () => {
    await bringTo("notify", id, people);
    expect(await outcome({ status: "notified", securityClass: "security" })).toMatchObject({
      isOnline: false,
    });
  });
});

describe("What an official is told to do next", () => {
  test("is no deliberation in a round that has none", async () => {
    await bringTo("recommend", id, people);
    expect(await stepsOf(people.officer)).not.toContain("begin_deliberation");
    ({ id } = await heardApplication({ round: { hasDeliberation: true } }));
    await bringTo("recommend", id, people);
    expect(await stepsOf(people.officer)).toContain("begin_deliberation");
  });

  test("is to record an arrival as long as a letter is under way", async () => {
    await bringTo("notify", id, people);
    expect(await stepsOf(people.centre)).toContain("record_arrival");
    await recordThatItArrived();
    expect(await stepsOf(people.centre)).not.toContain("record_arrival");
  });
});
