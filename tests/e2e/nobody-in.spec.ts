import type { APIRequestContext } from "@playwright/test";
import { queueViews } from "#app/confirmation/queue/queue-view.ts";
import { type Asked, answerOf, browserOf, waysToLook, waysToSend } from "#tests/support/browser/ask-page.ts";
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
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { enterPerson, enterPieces, enterReview, type Pieces } from "#tests/support/browser/enter-pieces.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

// Who has nothing to do with an application is answered, to the letter, as if there were none: by every page of it and its
// pieces, in every way in which a page can be asked. Whoever has, sees it, so that this can fail.

test.skip(
  ({ language, isMobile, javaScriptEnabled }) => language !== "ko" || isMobile || !javaScriptEnabled,
  "it asks over HTTP, without a browser: once is enough",
);

test.beforeEach(() => test.setTimeout(180_000));

const everyOffice = ["centre_officer", "ministry_officer", "decider"] as const;

type Outsider = { browser: APIRequestContext; compared: readonly Comparison[] };

/** Who must not get in, and what they ask for. */
const outsiders: Readonly<Record<string, (pieces: Pieces) => Promise<Outsider>>> = {
  "A visitor": async (pieces) => ({
    browser: await browserOf(),
    compared: [ofCompany(pieces), ofCase(pieces), ofReview(pieces.review), ofConsultation(pieces)],
  }),
  "Somebody without a company": async (pieces) => ({
    browser: await browserOf(await enterPerson({})),
    compared: [ofCompany(pieces), ofCase(pieces), ofReview(pieces.review), ofConsultation(pieces)],
  }),
  "The owner of another company, at the addresses of both companies": async (pieces) => {
    const own = await enterPieces();
    const at = { ...pieces, companyId: own.companyId };
    return {
      browser: await browserOf(own.ownerId),
      compared: [
        ofCompany(pieces),
        ofCase(pieces),
        { there: applicationPages(at), nowhere: applicationPages({ ...nothing, companyId: own.companyId }) },
        // The pieces of one application under the number of another.
        {
          there: applicationPages({ ...own, letter: pieces.letter, draftToken: pieces.draftToken }).slice(-3),
          nowhere: applicationPages({ ...own, letter: nothing.letter, draftToken: nothing.draftToken }).slice(
            -3,
          ),
        },
      ],
    };
  },
  "A consultant whose mandate was revoked while the form was open": async (pieces) => {
    const personId = await enterPerson({ roles: [[pieces.companyId, "consultant"]] });
    const browser = await browserOf(personId);
    for (const { path } of applicationPages(pieces).slice(0, 4))
      expect((await browser.get(path)).status(), path).toBe(200);
    await runOnProduct(`update mandate set revoked_at = now() where person_id = $1`, [personId]);
    return { browser, compared: [ofCompany(pieces)] };
  },
  "An official, at the pages of the company": async (pieces) => ({
    browser: await browserOf(await enterPerson({ offices: everyOffice })),
    compared: [
      {
        ...ofCompany(pieces),
        there: ofCompany(pieces).there.slice(0, -2),
        nowhere: ofCompany(pieces).nowhere.slice(0, -2),
      },
    ],
  }),
  "An official who is a member of the company, at the pages of the case": async (pieces) => ({
    browser: await browserOf(
      await enterPerson({ offices: everyOffice, roles: [[pieces.companyId, "viewer"]] }),
    ),
    compared: [ofCase(pieces)],
  }),
  "An official who is a consultant of the company, at the pages of the case": async (pieces) => ({
    browser: await browserOf(
      await enterPerson({ offices: everyOffice, roles: [[pieces.companyId, "consultant"]] }),
    ),
    compared: [ofCase(pieces)],
  }),
  "An expert who declared a conflict": async (pieces) => {
    const personId = await enterPerson({ offices: ["expert"] });
    const review = await enterReview(pieces.caseId, personId, true);
    return {
      browser: await browserOf(personId),
      compared: [
        ofReview(review),
        ofReview(pieces.review),
        ofFiles(pieces),
        ofCase(pieces),
        ofCompany(pieces),
      ],
    };
  },
  "An expert who declared a conflict and holds every office besides": async (pieces) => {
    const personId = await enterPerson({
      offices: ["expert", "ministry_respondent", ...everyOffice],
      agencyId: "motir",
    });
    const review = await enterReview(pieces.caseId, personId, true);
    return {
      browser: await browserOf(personId),
      compared: [
        ofReview(review),
        ofFiles(pieces),
        ofCase(pieces),
        ofConsultation(pieces),
        ofCompany(pieces),
      ],
    };
  },
  "An expert who was not commissioned": async (pieces) => ({
    browser: await browserOf(await enterPerson({ offices: ["expert"] })),
    compared: [ofReview(pieces.review), ofFiles(pieces), ofCase(pieces)],
  }),
  "An expert who has not declared yet, at the files": async (pieces) => ({
    browser: await browserOf(pieces.expertId),
    compared: [ofFiles(pieces), ofCase(pieces)],
  }),
  "An expert who joined the company after the commission": async (pieces) => {
    await runOnProduct(`insert into membership (company_id, person_id, role) values ($1, $2, 'viewer')`, [
      pieces.companyId,
      pieces.expertId,
    ]);
    return { browser: await browserOf(pieces.expertId), compared: [ofReview(pieces.review)] };
  },
  "A ministry that was not asked": async (pieces) => ({
    browser: await browserOf(await enterPerson({ offices: ["ministry_respondent"], agencyId: "mss" })),
    compared: [ofConsultation(pieces), ofCase(pieces), ofFiles(pieces), ofReview(pieces.review)],
  }),
  "An account of the ministry that was asked, whose owner is of the company": async (pieces) => ({
    browser: await browserOf(
      await enterPerson({
        offices: ["ministry_respondent"],
        agencyId: "motir",
        roles: [[pieces.companyId, "editor"]],
      }),
    ),
    compared: [ofConsultation(pieces)],
  }),
};

for (const [who, enter] of Object.entries(outsiders))
  test(`${who} finds an application as missing as one that is not there`, async () => {
    const pieces = await enterPieces();
    const { browser, compared } = await enter(pieces);
    const before = await everythingOf(pieces);
    for (const comparison of compared) expect(await differencesOf(browser, comparison, pieces)).toEqual([]);
    expect(await everythingOf(pieces), "nothing was changed").toEqual(before);
  });

test("Whoever has to do with it gets in", async () => {
  const pieces = await enterPieces();
  const official = await enterPerson({ offices: everyOffice });
  const respondent = await enterPerson({ offices: ["ministry_respondent"], agencyId: "motir" });
  const insiders: readonly [personId: string, pages: readonly Asked[]][] = [
    [pieces.ownerId, [...listPages(pieces), ...applicationPages(pieces)]],
    [official, casePages(pieces)],
    [pieces.expertId, reviewPages(pieces)],
    [respondent, consultationPages(pieces)],
  ];
  for (const [personId, pages] of insiders) {
    const browser = await browserOf(personId);
    for (const asked of pages)
      for (const [name, way] of Object.entries(waysToLook)) {
        if (name === "GET ?_data") continue;
        const { status } = await answerOf(way, browser, asked);
        // The address of an upload leads on to its question.
        const open = asked.route === "routes/files/upload" ? [202, 204, 302] : [200];
        expect(open, `${name} ${asked.path}`).toContain(status);
      }
  }
  for (const { path } of filePages(pieces))
    expect((await (await browserOf(pieces.ownerId)).head(path)).status()).toBe(200);
});

test("Whoever only reads in a company reads all of it, and every form is refused with its reason", async () => {
  const pieces = await enterPieces();
  const browser = await browserOf(await enterPerson({ roles: [[pieces.companyId, "viewer"]] }));
  const before = await everythingOf(pieces);
  // Pages that are nothing but a form, and those that know no form.
  const forms = ["applications/start", "applications/supplement", "applications/withdraw"];
  const formless = [
    "applications/list",
    "applications/receipt",
    "applications/submission",
    "applications/submission-pdf",
    "letters/own-letter",
    "letters/own-letter-pdf",
  ];
  const pages = [...listPages(pieces), ...applicationPages(pieces)];
  for (const asked of pages) {
    const route = asked.route.replace("routes/", "");
    const looked = await answerOf(waysToLook.GET, browser, asked);
    const open = route === "files/upload" ? 302 : 200;
    expect(`GET ${route} ${looked.status}`).toBe(`GET ${route} ${forms.includes(route) ? 403 : open}`);
    for (const [name, way] of Object.entries(waysToSend)) {
      const { status } = await answerOf(way, browser, asked);
      const refusal = formless.includes(route) ? 405 : 403;
      expect(`${name} ${route} ${status}`).toBe(`${name} ${route} ${name === "POST ?_data" ? 400 : refusal}`);
    }
  }
  expect(await everythingOf(pieces), "nothing was changed").toEqual(before);
});

/** Who finds a case in no list, no search and no count, whatever they hold. */
const unseeing: Readonly<Record<string, (pieces: Pieces) => Promise<string>>> = {
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
    const pieces = await enterPieces();
    const personId = await enter(pieces);
    await runOnProduct(
      `insert into assignment (application_id, role, person_id) values ($1, 'centre_officer', $2)`,
      [pieces.caseId, personId],
    );
    await runOnProduct(
      `insert into company_event (company_id, person_id, what, detail) values ($1, $2, 'applicationSubmitted', $3)`,
      [
        pieces.companyId,
        pieces.ownerId,
        JSON.stringify({ applicationId: pieces.caseId, reference: pieces.reference }),
      ],
    );
    const lists = [
      ...queueViews.map((view) => `/agency/cases?view=${view}`),
      `/agency/cases/assign?case=${pieces.caseId}`,
      "/agency/reviews",
      "/agency/consultations",
      `/agency/companies?q=${encodeURIComponent(pieces.reference)}`,
      // The record of an own company is theirs to read.
      ...(who === "An official of the company" ? [] : [`/agency/companies/${pieces.companyId}`]),
      `/opportunities?q=${encodeURIComponent(pieces.title)}`,
      `/suggest?q=${encodeURIComponent(pieces.reference)}`,
      "/register",
      "/register.json",
      "/account",
    ];
    expect(await tellingOf(await browserOf(personId), lists, pieces)).toEqual([]);
    // An official without ties finds it in most of them.
    const official = await browserOf(await enterPerson({ offices: everyOffice }));
    expect((await tellingOf(official, lists, pieces)).length).toBeGreaterThan(2);
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
  const missing = routes
    .map(({ file }) => file.replace(/\.tsx?$/, ""))
    .filter((file) => !asked.includes(file));
  expect(missing).toEqual([]);
});
