import type { APIRequestContext } from "@playwright/test";
import { browserOf } from "#tests/support/browser/ask-page.ts";
import { enterCaseWithParts, enterPerson } from "#tests/support/browser/enter-case-with-parts.ts";
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { generateRequests, type Places } from "#tests/support/browser/walk/generate-requests.ts";
import { faultsOf, walk } from "#tests/support/browser/walk/send-requests.ts";

// Whatever is sent, to whatever address, in whatever form: an error of ours is never the answer, and the log has none
// (which `test` sees to). WALK_REQUESTS and WALK_SEED walk further.

const { count, seed } = walk;

test("No request, however wrong, is answered by an error of ours", async ({ baseURL: address }) => {
  const origin = address ?? "";
  test.setTimeout(180_000 + count * 100);
  const parts = await enterCaseWithParts();
  const everyOffice = ["centre_officer", "ministry_officer", "decider", "admin"] as const;
  const people: (string | undefined)[] = [
    undefined,
    parts.ownerId,
    await enterPerson({ roles: [[parts.companyId, "viewer"]] }),
    await enterPerson({ offices: everyOffice }),
    parts.expertId,
    await enterPerson({ offices: ["ministry_respondent"], agencyId: "motir" }),
  ];
  const browsers = await Promise.all(people.map((person) => browserOf(person)));
  const requests = generateRequests({
    ...{ count, seed, origin, people: people.length },
    places: await placesOf(parts),
  });
  const cookies = await Promise.all(browsers.map(cookieOf));
  const { faults, statuses } = await faultsOf(requests, { origin, cookies });
  test.info().annotations.push({ type: "statuses", description: JSON.stringify([...statuses]) });
  expect(faults).toEqual([]);
  // The walk went inside, and everybody is still signed in at its end.
  expect(statuses.get(200)).toBeGreaterThan(count / 50);
  for (const browser of browsers.slice(1)) expect((await browser.get("/account")).status()).toBe(200);
});

async function placesOf(parts: Awaited<ReturnType<typeof enterCaseWithParts>>): Promise<Places> {
  const opportunities = await runOnProduct<{ id: number }>(`select id from opportunity order by id limit 20`);
  return {
    ...{ companyId: [parts.companyId], applicationId: [parts.caseId, parts.draftId], caseId: [parts.caseId] },
    ...{ letterId: [parts.letter], reviewId: [parts.review], consultationId: [parts.consultation] },
    ...{
      token: [parts.token, parts.draftToken],
      number: [1],
      part: ["description", "applicant", "evidence"],
    },
    ...{
      key: ["proof_files"],
      step: ["basics", "finance", "technology", "standing"],
      list: ["technologies", "sites"],
    },
    ...{ itemId: ["new"], id: [...opportunities.map(({ id }) => id), parts.companyId] },
  };
}

async function cookieOf(browser: APIRequestContext): Promise<string> {
  const { cookies } = await browser.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
