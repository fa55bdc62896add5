import { browserOf } from "#tests/support/browser/ask-page.ts";
import { crawl } from "#tests/support/browser/crawl.ts";
import { enterCaseWithParts } from "#tests/support/browser/enter-case-with-parts.ts";
import { peopleOfDemo, visitOf } from "#tests/support/browser/samples.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

// Whoever looks around finds no dead end, and can tell tabs apart by their titles. Each role begins at the start page, at
// its account, and at the pages of the sitemap that have a sample for it.

// Those whose pages are among another one's are left out: each walk opens some hundred pages.
const amongOthers = ["person", "stranger", "editor", "viewer", "consultant", "decider", "admin"];
const everybody: [string, string | undefined][] = [
  ["visitor", undefined],
  ...Object.entries(peopleOfDemo).filter(([role]) => !amongOthers.includes(role)),
];

// Both languages have the same links; in English the public ones are followed.
const inEnglish = ["visitor"];

for (const [role, personId] of everybody)
  for (const prefix of inEnglish.includes(role) ? ["", "/en"] : [""])
    test(`Every link and form leads somewhere, and no two pages share a title: ${role}${prefix}`, async () => {
      test.setTimeout(300_000);
      const starts = ["/", ...(personId === undefined ? [] : ["/account"]), ...(await samplesOf(personId))];
      await expectNoDeadEnd(starts, prefix, personId);
    });

test("Every link and form leads somewhere for whoever applied, and for the expert who reviews", async () => {
  test.setTimeout(300_000);
  const { ownerId, expertId, companyId, caseId, draftId } = await enterCaseWithParts();
  const application = `/company/${companyId}/applications`;
  const own = [caseId, draftId].map((id) => `${application}/${id}`);
  await expectNoDeadEnd(["/account", application, ...own], "", ownerId);
  await expectNoDeadEnd(["/account", "/agency/reviews"], "", expertId);
});

async function expectNoDeadEnd(starts: readonly string[], prefix: string, personId?: string): Promise<void> {
  const browser = await browserOf(personId);
  const addresses = starts.map((start) => (start === "/" && prefix !== "" ? prefix : prefix + start));
  // Public pages lead everybody to the same places: a visitor and an owner have read them.
  const isPublicRead = personId === undefined || personId === peopleOfDemo.owner;
  const { titles, problems } = await crawl(browser, addresses, { isPublicRead });
  await browser.dispose();
  expect(problems).toEqual([]);
  expect(titles.size).toBeGreaterThan(isPublicRead ? 8 : 1);
  const paths = new Map<string, string[]>();
  for (const [path, title] of titles) paths.set(title, [...(paths.get(title) ?? []), path]);
  expect([...paths].filter(([title, sharing]) => title === "" || sharing.length > 1)).toEqual([]);
}

/** The pages of the sitemap that this person opens in the other tests. */
async function samplesOf(personId: string | undefined): Promise<readonly string[]> {
  const pages = listRoutes().filter(({ file, isLayout }) => file.endsWith(".page.tsx") && !isLayout);
  const visits = await Promise.all(pages.map((route) => visitOf(route)));
  return visits
    .filter((visit) => visit.personId === personId && (visit.status ?? 200) === 200 && !visit.before)
    .flatMap(({ addresses }) => addresses);
}
