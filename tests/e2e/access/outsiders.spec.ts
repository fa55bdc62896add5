import type { APIRequestContext } from "@playwright/test";
import { queueViews } from "#app/confirmation/queue/queue-view.ts";
import {
  type Asked,
  answerOf,
  browserOf,
  readRequests,
  writeRequests,
} from "#tests/support/browser/ask-page.ts";
import {
  applicationPages,
  type Comparison,
  casePages,
  consultationPages,
  filePages,
  listPages,
  nothing,
  ofCase,
  ofCompany,
  ofConsultation,
  ofFiles,
  ofReview,
  reviewPages,
} from "#tests/support/browser/asked-pages.ts";
import { differencesOf, everythingOf, tellingOf } from "#tests/support/browser/compare-answers.ts";
import {
  type CaseWithParts,
  enterCaseWithParts,
  enterPerson,
  enterReview,
} from "#tests/support/browser/enter-case-with-parts.ts";
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { idOf, listRoutes } from "#tests/support/list-routes.ts";

// Who has nothing to do with an application is answered, to the letter, as if there were none: by every page of it and its
// parts, in every way in which a page can be asked. Whoever has, sees it, so that this can fail.

test.beforeEach(() => test.setTimeout(180_000));

const everyOffice = ["centre_officer", "ministry_officer", "decider"] as const;

type Outsider = { browser: APIRequestContext; compared: readonly Comparison[] };

/** Who must not get in, and what they ask for. */
const outsiders: Readonly<Record<string, (parts: CaseWithParts) => Promise<Outsider>>> = {
  "A visitor": async (parts) => ({
    browser: await browserOf(),
    compared: [ofCompany(parts), ofCase(parts), ofReview(parts.review), ofConsultation(parts)],
  }),
  "Somebody without a company": async (parts) => ({
    browser: await browserOf(await enterPerson({})),
    compared: [ofCompany(parts), ofCase(parts), ofReview(parts.review), ofConsultation(parts)],
  }),
  "The owner of another company, at the addresses of both companies": async (parts) => {
    const own = await enterCaseWithParts();
    const at = { ...parts, companyId: own.companyId };
    return {
      browser: await browserOf(own.ownerId),
      compared: [
        ofCompany(parts),
        ofCase(parts),
        { there: applicationPages(at), nowhere: applicationPages({ ...nothing, companyId: own.companyId }) },
        // The parts of one application under the number of another.
        {
          there: applicationPages({ ...own, letter: parts.letter, draftToken: parts.draftToken }).slice(-3),
          nowhere: applicationPages({ ...own, letter: nothing.letter, draftToken: nothing.draftToken }).slice(
            -3,
          ),
        },
      ],
    };
  },
  "A consultant whose mandate was revoked while the form was open": async (parts) => {
    const personId = await enterPerson({ roles: [[parts.companyId, "consultant"]] });
    const browser = await browserOf(personId);
    for (const { path } of applicationPages(parts).slice(0, 4))
      expect((await browser.get(path)).status(), path).toBe(200);
    await runOnProduct(`update mandate set revoked_at = now() where person_id = $1`, [personId]);
    return { browser, compared: [ofCompany(parts)] };
  },
  "An official, at the pages of the company": async (parts) => ({
    browser: await browserOf(await enterPerson({ offices: everyOffice })),
    compared: [
      {
        ...ofCompany(parts),
        there: ofCompany(parts).there.slice(0, -2),
        nowhere: ofCompany(parts).nowhere.slice(0, -2),
      },
    ],
  }),
  "An official who is a member of the company, at the pages of the case": async (parts) => ({
    browser: await browserOf(
      await enterPerson({ offices: everyOffice, roles: [[parts.companyId, "viewer"]] }),
    ),
    compared: [ofCase(parts)],
  }),
  "An official who is a consultant of the company, at the pages of the case": async (parts) => ({
    browser: await browserOf(
      await enterPerson({ offices: everyOffice, roles: [[parts.companyId, "consultant"]] }),
    ),
    compared: [ofCase(parts)],
  }),
  "An expert who declared a conflict": async (parts) => {
    const personId = await enterPerson({ offices: ["expert"] });
    const review = await enterReview(parts.caseId, personId, true);
    return {
      browser: await browserOf(personId),
      compared: [ofReview(review), ofReview(parts.review), ofFiles(parts), ofCase(parts), ofCompany(parts)],
    };
  },
  "An expert who declared a conflict and holds every office besides": async (parts) => {
    const personId = await enterPerson({
      offices: ["expert", "ministry_respondent", ...everyOffice],
      agencyId: "motir",
    });
    const review = await enterReview(parts.caseId, personId, true);
    return {
      browser: await browserOf(personId),
      compared: [ofReview(review), ofFiles(parts), ofCase(parts), ofConsultation(parts), ofCompany(parts)],
    };
  },
  "An expert who was not commissioned": async (parts) => ({
    browser: await browserOf(await enterPerson({ offices: ["expert"] })),
    compared: [ofReview(parts.review), ofFiles(parts), ofCase(parts)],
  }),
  "An expert who has not declared yet, at the files": async (parts) => ({
    browser: await browserOf(parts.expertId),
    compared: [ofFiles(parts), ofCase(parts)],
  }),
  "An expert who joined the company after the commission": async (parts) => {
    await runOnProduct(`insert into membership (company_id, person_id, role) values ($1, $2, 'viewer')`, [
      parts.companyId,
      parts.expertId,
    ]);
    return { browser: await browserOf(parts.expertId), compared: [ofReview(parts.review)] };
  },
  "A ministry that was not asked": async (parts) => ({
    browser: await browserOf(await enterPerson({ offices: ["ministry_respondent"], agencyId: "mss" })),
    compared: [ofConsultation(parts), ofCase(parts), ofFiles(parts), ofReview(parts.review)],
  }),
  "An account of the ministry that was asked, whose owner is of the company": async (parts) => ({
    browser: await browserOf(
      await enterPerson({
        offices: ["ministry_respondent"],
        agencyId: "motir",
        roles: [[parts.companyId, "editor"]],
      }),
    ),
    compared: [ofConsultation(parts)],
  }),
};

for (const [who, enter] of Object.entries(outsiders))
  test(`${who} finds an application as missing as one that is not there`, async () => {
    const parts = await enterCaseWithParts();
    const { browser, compared } = await enter(parts);
    const before = await everythingOf(parts);
    for (const comparison of compared) expect(await differencesOf(browser, comparison, parts)).toEqual([]);
    expect(await everythingOf(parts), "nothing was changed").toEqual(before);
  });

const openAnswers = [
  // Leads on to its question.
  { at: /\/upload$/, answers: [202, 204, 302] },
  // Looks are recorded, and shown, of sensitive cases only.
  { at: /\/looks$/, answers: [404] },
  // Only reviews of blind rounds have files at an address of their own.
  { at: /\/reviews\/\d+\/files\/x$/, answers: [404] },
  // There is no decision yet to object to, and no revocation to speak on.
  { at: /\/(objection|statement)$/, answers: [202, 303] },
];

test("Whoever has to do with it gets in", async () => {
  const parts = await enterCaseWithParts();
  const official = await enterPerson({ offices: everyOffice });
  const respondent = await enterPerson({ offices: ["ministry_respondent"], agencyId: "motir" });
  const insiders: readonly [personId: string, pages: readonly Asked[]][] = [
    [parts.ownerId, [...listPages(parts), ...applicationPages(parts)]],
    [official, casePages(parts)],
    [parts.expertId, reviewPages(parts)],
    [respondent, consultationPages(parts)],
  ];
  for (const [personId, pages] of insiders) {
    const browser = await browserOf(personId);
    for (const asked of pages)
      for (const [name, send] of Object.entries(readRequests)) {
        if (name === "GET ?_data") continue;
        const { status } = await answerOf(send, browser, asked);
        const open = openAnswers.find(({ at }) => at.test(asked.path))?.answers ?? [200];
        expect(open, `${name} ${asked.path}`).toContain(status);
      }
  }
  for (const { path } of filePages(parts))
    expect((await (await browserOf(parts.ownerId)).head(path)).status()).toBe(200);
});

test("Whoever only reads in a company reads all of it, and every form is refused with its reason", async () => {
  const parts = await enterCaseWithParts();
  const browser = await browserOf(await enterPerson({ roles: [[parts.companyId, "viewer"]] }));
  const before = await everythingOf(parts);
  // Pages that are nothing but a form, and those that know no form.
  const isForm = ({ path }: Asked) => /\/(new|supplement|withdraw)$/.test(path);
  const isFormless = ({ path }: Asked) =>
    /\/(applications|receipt|looks|submissions\/\d+|letters\/\d+)(\.pdf)?$/.test(path);
  const pages = [...listPages(parts), ...applicationPages(parts)];
  for (const asked of pages) {
    const { route } = asked;
    const looked = await answerOf(readRequests.GET, browser, asked);
    const open = openAnswers.find(({ at }) => at.test(asked.path))?.answers ?? [200];
    expect(isForm(asked) ? [403] : open, `GET ${route}`).toContain(looked.status);
    for (const [name, send] of Object.entries(writeRequests)) {
      const { status } = await answerOf(send, browser, asked);
      const ofForms = name === "POST ?_data" ? 400 : 403;
      const refusal = isFormless(asked) ? 405 : ofForms;
      expect(`${name} ${route} ${status}`).toBe(`${name} ${route} ${refusal}`);
    }
  }
  expect(await everythingOf(parts), "nothing was changed").toEqual(before);
});

/** Who finds a case in no list, no search and no count, whatever they hold. */
const unseeing: Readonly<Record<string, (parts: CaseWithParts) => Promise<string>>> = {
  "An expert who declared a conflict": async ({ caseId }) => {
    const personId = await enterPerson({ offices: ["expert"] });
    await enterReview(caseId, personId, true);
    return personId;
  },
  "An expert who declared a conflict and holds every office besides": async ({ caseId }) => {
    const offices = ["expert", "ministry_respondent", "admin", ...everyOffice] as const;
    const personId = await enterPerson({ offices, agencyId: "motir" });
    await enterReview(caseId, personId, true);
    return personId;
  },
  "An official of the company": ({ companyId }) =>
    enterPerson({ offices: ["expert", ...everyOffice], roles: [[companyId, "viewer"]] }),
};

for (const [who, enter] of Object.entries(unseeing))
  test(`${who} finds the case in no list and no search`, async () => {
    const parts = await enterCaseWithParts();
    const personId = await enter(parts);
    const officialId = await enterPerson({ offices: everyOffice });
    // Who is assigned finds it among few, however many cases other tests enter meanwhile.
    await runOnProduct(
      `insert into assignment (application_id, role, person_id)
        values ($1, 'centre_officer', $2), ($1, 'ministry_officer', $3)`,
      [parts.caseId, personId, officialId],
    );
    await runOnProduct(
      `insert into company_event (company_id, person_id, what, detail) values ($1, $2, 'applicationSubmitted', $3)`,
      [
        parts.companyId,
        parts.ownerId,
        JSON.stringify({ applicationId: parts.caseId, reference: parts.reference }),
      ],
    );
    const assign = `/agency/cases/assign?case=${parts.caseId}`;
    const lists = [
      ...queueViews.map((view) => `/agency/cases?view=${view}`),
      assign,
      "/agency",
      "/agency/cases.csv?view=mine",
      "/agency/reviews",
      "/agency/consultations",
      `/agency/companies?q=${encodeURIComponent(parts.reference)}`,
      // The record of an own company is theirs to read.
      ...(who === "An official of the company" ? [] : [`/agency/companies/${parts.companyId}`]),
      `/opportunities?q=${encodeURIComponent(parts.title)}`,
      `/suggest?q=${encodeURIComponent(parts.reference)}`,
      "/register",
      "/register.json",
      "/account",
    ];
    expect(await tellingOf(await browserOf(personId), lists, parts)).toEqual([]);
    // An official without ties finds it.
    const telling = await tellingOf(await browserOf(officialId), lists, parts);
    expect(telling).toEqual(
      expect.arrayContaining(["/agency/cases?view=mine", "/agency/cases.csv?view=mine", assign]),
    );
  });

test("Every page of an application or a case is asked here", async () => {
  const asked = [
    ...listPages(nothing),
    ...applicationPages(nothing),
    ...filePages(nothing),
    ...casePages(nothing),
  ]
    .concat(reviewPages(nothing), consultationPages(nothing))
    .map(({ route }) => route);
  const routes = listRoutes().filter(({ path }) =>
    /:companyId\/applications|:caseId|:reviewId|:consultationId|^\/files/.test(path),
  );
  expect(routes.map(idOf).filter((route) => !asked.includes(route))).toEqual([]);
});
