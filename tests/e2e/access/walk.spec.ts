import type { APIRequestContext } from "@playwright/test";
import { browserOf } from "#tests/support/browser/ask-page.ts";
import {
  type CaseWithParts,
  enterCaseWithParts,
  enterPerson,
} from "#tests/support/browser/enter-case-with-parts.ts";
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { generateRequests, type Places } from "#tests/support/browser/walk/generate-requests.ts";
import { faultsOf, walk } from "#tests/support/browser/walk/send-requests.ts";
import { makePdf } from "#tests/support/files/make-files.ts";

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
    places: { ...(await placesOf(parts)), token: [await enterFile(parts, origin)] },
  });
  const cookies = await Promise.all(browsers.map(cookieOf));
  const { faults, statuses } = await faultsOf(requests, { origin, cookies });
  test.info().annotations.push({ type: "statuses", description: JSON.stringify([...statuses]) });
  expect(faults).toEqual([]);
  // The walk went inside, and everybody is still signed in at its end.
  expect(statuses.get(200)).toBeGreaterThan(count / 50);
  for (const browser of browsers.slice(1)) expect((await browser.get("/account")).status()).toBe(200);
});

async function placesOf(parts: CaseWithParts): Promise<Places> {
  const opportunities = await runOnProduct<{ id: number }>(`select id from opportunity order by id limit 20`);
  return {
    ...{ companyId: [parts.companyId], applicationId: [parts.caseId, parts.draftId], caseId: [parts.caseId] },
    ...{ letterId: [parts.letter], reviewId: [parts.review], consultationId: [parts.consultation] },
    ...{
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

/** A file whose content is there: an answer of the draft, and, by a line of its own, of the submitted application. */
async function enterFile({ ownerId, companyId, draftId, caseId }: CaseWithParts, origin: string) {
  const browser = await browserOf(ownerId);
  const address = `/company/${companyId}/applications/${draftId}/files/proof_files/upload`;
  const file = { name: "성적서.pdf", mimeType: "application/pdf", buffer: makePdf() };
  expect(
    await (await browser.post(address, { headers: { origin }, multipart: { files: file } })).json(),
  ).toEqual({
    problems: [],
  });
  const [stored] = await runOnProduct<{ token: string }>(
    `with f as (select f.id, f.token from file f join application_file a on a.file_id = f.id
        where a.application_id = $1 and f.name = '성적서.pdf' order by f.id desc limit 1),
      also as (insert into application_file (application_id, file_id, key) select $2, id, 'proof_files' from f)
      select token from f`,
    [draftId, caseId],
  );
  const token = stored?.token ?? "";
  // Once the worker has looked at it.
  await expect.poll(async () => (await browser.head(`/files/${token}`)).status()).toBe(200);
  return token;
}

async function cookieOf(browser: APIRequestContext): Promise<string> {
  const { cookies } = await browser.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
