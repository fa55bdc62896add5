import type { APIRequestContext } from "@playwright/test";
import type { Access } from "#app/accounts/access.ts";
import { permissions } from "#app/accounts/permissions.ts";
import { hashOf, newToken } from "#app/companies/members/invitation-token.server.ts";
import type { ListedRoute } from "../list-routes.ts";
import { answerQuickCheck, askForCode, propose } from "./before-visits.ts";
import { enterCaseWithParts, enterPerson } from "./enter-case-with-parts.ts";
import { runOnProduct } from "./enter-company.ts";
import { enterMachineRead } from "./enter-machine-read.ts";
import { aMeetingOf } from "./enter-meeting.ts";
import { enterConfirmedCase, enterRefusal, enterRevocation } from "./enter-outcome.ts";
import { ofForeignRequest, ofForm, ofPaper } from "./enter-sample-files.ts";

/** What stands for the ':names' of addresses. */
type Samples = Readonly<Record<string, string | number | undefined>>;

/** The address with something in place of its names. Throws a sentence that says what is missing, and where to say it. */
export function fillIn(path: string, samples: Samples): string {
  return path.replace(/\*$/, "no-such-page").replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = samples[name];
    if (value === undefined)
      throw new Error(
        `Say in 'samples' of tests/support/browser/samples.ts what stands for :${name} in ${path}.`,
      );
    return String(value);
  });
}

/** The people of the demonstration, by their role. Roles in a company are those in its first one. */
export const peopleOfDemo = {
  person: "demo-newcomer",
  stranger: "demo-stranger",
  owner: "demo-owner",
  editor: "demo-editor",
  viewer: "demo-viewer",
  consultant: "demo-consultant",
  centre_officer: "demo-centre-officer",
  ministry_officer: "demo-ministry-officer",
  decider: "demo-decider",
  expert: "demo-expert",
  member: "demo-member",
  ministry_respondent: "demo-ministry-respondent",
  programme_manager: "demo-programme-manager",
  admin: "demo-admin",
  auditor: "demo-auditor",
} as const;

/** How a page is opened where it shows something: with which names and queries, by whom, and what comes before. */
type Visit = {
  samples?: Samples;
  /** More pages of the same route. */
  also?: readonly Samples[];
  queries?: readonly string[];
  /** Whose session opens it; without one, a role that may is looked up in the matrix. */
  personId?: string;
  before?: (browser: APIRequestContext) => Promise<void>;
  status?: number;
  /** Where a page leads that shows itself only after a refused form. */
  leadsTo?: string;
};

let entered: ReturnType<typeof enterCaseWithParts> | undefined;

const parts = () => {
  entered ??= enterCaseWithParts();
  return entered;
};

async function ofDraft(): Promise<Visit> {
  const { companyId, draftId: applicationId, ownerId } = await parts();
  return {
    samples: { companyId, applicationId, part: "description", key: "proof_files" },
    personId: ownerId,
  };
}

async function aboutApplication(): Promise<Visit> {
  const { companyId, caseId: applicationId, ownerId, letter } = await parts();
  return { samples: { companyId, applicationId, number: 1, letterId: letter }, personId: ownerId };
}

/** Of no other are looks recorded. */
async function aboutSensitive(): Promise<Visit> {
  const [row] = await runOnProduct<{ companyId: number; applicationId: number }>(
    `select company_id as "companyId", id as "applicationId" from application
      where security_class = 'sensitive' and status <> 'draft' order by id limit 1`,
  );
  if (row === undefined) throw new Error("The sample data have no sensitive case");
  return { samples: row, personId: await enterPerson({ roles: [[row.companyId, "owner"]] }) };
}

async function ofCompany(): Promise<Visit> {
  const companyId = await idFrom(`select company_id as id from membership where person_id = 'demo-owner'`);
  return { samples: { companyId, step: "technology", list: "technologies", itemId: "new" } };
}

async function ofCase(): Promise<Visit> {
  const answered = `select application_id as id from supplement_request where answered_at is not null order by id limit 1`;
  return { samples: { caseId: await idFrom(answered) } };
}

async function ofRound(): Promise<Visit> {
  const upcoming = await idFrom(`select id from round where opens_at > now() order by id limit 1`);
  return { samples: { roundId: upcoming }, also: [{ roundId: "new" }] };
}

/** One with a change that waits for somebody else, and one that was applied. */
async function ofChangedRound(): Promise<Visit> {
  const { samples } = await ofRound();
  await runOnProduct(
    `with round as (select id, json_build_object('nameKo', name_ko, 'nameEn', name_en, 'opensAt', opens_at, 'closesAt',
        closes_at, 'versionId', version_id, 'holdingFormId', holding_form_id, 'developingFormId', developing_form_id,
        'settings', settings)::jsonb as before from round where id = $1),
      plan as (select id, before, jsonb_set(before, '{settings,closedOn}', '["2027-01-28"]') as plan from round)
      insert into round_change (round_id, plan, before, reason, planned_by, planned_at, state, settled_at)
      select id, plan, before, 'A day off', 'demo-ministry-officer', now(), state, case state when 'taken' then now() end
      from plan cross join (values ('waiting'), ('taken')) made (state)
      on conflict (round_id) where state = 'waiting' do nothing`,
    [samples?.roundId],
  );
  return { ...(samples && { samples }) };
}

/** The round that a case in examination is in, with a proposal, and the form that changes a case of it. */
async function ofProposal(): Promise<Visit> {
  const of = (what: string) =>
    idFrom(
      `select ${what} as id from application where status = 'examination' order by application.id limit 1`,
    );
  const round = await of("round_id");
  return {
    queries: [`?round=${round}`, `?round=${round}&change=${await of("application.id")}`],
    before: (browser) => propose(browser, round),
  };
}

async function ofMail(): Promise<Visit> {
  return { samples: { id: await idFrom(`select id from mail_message order by id limit 1`) } };
}

async function ofInvitation(): Promise<Visit> {
  const personId = await enterPerson({});
  const token = newToken();
  await runOnProduct(
    `insert into invitation (company_id, email, role, token_hash, invited_at, expires_at)
      select company_id, $1, 'editor', $2, now(), now() + interval '7 days' from membership where person_id = 'demo-owner'`,
    [`${personId}@naru.example`, hashOf(token)],
  );
  return { samples: { token }, personId };
}

const sampleOpportunity = (name: string) =>
  `select o.id from opportunity o join source_record s using (notice_id) where s.source_id = '${name}'`;

/** What stands in the addresses of the sitemap, and what else their pages need; the first line that fits. */
const samples: readonly (readonly [path: RegExp, visit: () => Visit | Promise<Visit>])[] = [
  [
    /^\/opportunities$/,
    () => ({ queries: ["", "?status=all&q=AI", "?kind=ip&closing=7&amount=from-1b&bogus=1"] }),
  ],
  [
    /^\/opportunities\/:id$/,
    async () => ({
      samples: {
        id: await idFrom(sampleOpportunity("opens-tomorrow")),
      },
      also: [{ id: await enterMachineRead() }, { id: await idFrom(sampleOpportunity("choice")) }],
    }),
  ],
  [/^\/opportunities\/:id\/notice$/, async () => ({ samples: { id: await enterMachineRead() } })],
  [/^\/confirmation\/pre-check$/, () => ({ queries: ["", "?technology=power-semiconductor"] })],
  [/^\/confirmation\/lists$/, () => ({ queries: ["", "?technology=6g"] })],
  [/^\/certificate\/:token$/, async () => ({ samples: { token: (await enterConfirmedCase()).token } })],
  [/^\/calendar$/, () => ({ queries: ["", "?month=2027-03", "?month=2026-12&who=open"] })],
  [/^\/partners$/, () => ({ queries: ["", "?q=AI&field=hydrogen&confirmed=yes"] })],
  [
    /^\/partners\/:partnerId$/,
    async () => ({
      samples: { partnerId: await idFrom(`select min(company_id) as id from company_listing`) },
    }),
  ],
  [/^\/account\/bookmark$/, () => ({ leadsTo: "/account/bookmarks" })],
  [/^\/sign-in\/code$/, () => ({ before: askForCode })],
  [/^\/invitation\//, ofInvitation],
  [
    /^\/company\/:companyId\/applications\/:applicationId\/parts/,
    async () => ({ ...(await ofDraft()), also: [{ part: "applicant" }, { part: "evidence" }] }),
  ],
  [/^\/company\/:companyId\/applications\/:applicationId\/(check|files)/, ofDraft],
  [/^\/company\/:companyId\/applications\/:applicationId\/objection$/, enterRefusal],
  [/^\/company\/:companyId\/applications\/:applicationId\/looks/, aboutSensitive],
  [/^\/company\/:companyId\/applications\/:applicationId\/statement$/, enterRevocation],
  [/^\/company\/:companyId\/applications/, aboutApplication],
  [
    /^\/company\/:companyId\/profile\/:step$/,
    async () => ({
      ...(await ofCompany()),
      also: [{ step: "basics" }, { step: "finance" }, { step: "track_record" }],
    }),
  ],
  // Leads on to the profile where nothing was answered before.
  [/^\/company\/:companyId\/answers$/, async () => ({ ...(await ofCompany()), before: answerQuickCheck })],
  [/^\/company\/:companyId\/documents/, ofPaper],
  [/^\/company\/:companyId\/foreign-requests/, ofForeignRequest],
  [/^\/company\/:companyId\/forms\/:formId/, ofForm],
  [
    /^\/company\/:companyId\/verdicts/,
    async () => {
      const { samples } = await ofCompany();
      return { samples: { ...samples, id: await enterMachineRead() } };
    },
  ],
  [/^\/company\/:companyId/, ofCompany],
  [/^\/agency\/rounds\/:roundId$/, ofChangedRound],
  [/^\/agency\/rounds/, ofRound],
  [
    /^\/agency\/cases\/assign$/,
    async () => ({ queries: [fillIn("?case=:caseId", (await ofCase()).samples ?? {})] }),
  ],
  [
    /^\/agency\/cases\/:caseId\/letters\/:letterId$/,
    async () => ({ samples: { caseId: (await parts()).caseId, letterId: (await parts()).letter } }),
  ],
  [
    /^\/agency\/cases\/:caseId\/looks/,
    async () => ({
      samples: {
        caseId: await idFrom(
          `select id from application where security_class = 'sensitive' and status <> 'draft' order by id limit 1`,
        ),
      },
    }),
  ],
  [/^\/agency\/cases\/:caseId/, ofCase],
  [/^\/agency\/calls/, async () => ({ samples: { id: await enterMachineRead() } })],
  [/^\/agency\/rules$/, () => ({ queries: ["", "?view=reported", "?view=done&q=AI"] })],
  [/^\/agency\/rules\/:id$/, async () => ({ samples: { id: await enterMachineRead() } })],
  [/^\/agency\/audit$/, () => ({ queries: ["", "?person=demo&kind=event&from=x"] })],
  [/^\/agency\/compare$/, () => ({ queries: ["", "?order=by-scope&kind=holding", "?field=none"] })],
  [/^\/agency\/figures$/, () => ({ queries: ["", "?round=all"] })],
  [/^\/agency\/inbox$/, () => ({ queries: ["", "?show=all&kind=submitted"] })],
  [
    /^\/agency\/companies\/:id$/,
    async () => ({
      samples: { id: await idFrom(`select company_id as id from business_number where verified_at is null`) },
    }),
  ],
  // With applicants of whom nothing was said yet.
  [/^\/agency\/reviews\/conflicts$/, () => ({ personId: peopleOfDemo.expert })],
  [
    /^\/agency\/reviews/,
    async () => ({ samples: { reviewId: (await parts()).review }, personId: (await parts()).expertId }),
  ],
  [/^\/agency\/assignment$/, ofProposal],
  [/^\/agency\/experts$/, () => ({ queries: ["", "?state=ready&q=%EC%98%88", "?q=nobody-has-this-name"] })],
  [/^\/agency\/(meetings|committee)\/:/, () => aMeetingOf(peopleOfDemo.member)],
  [/^\/agency\/consultations/, async () => ({ samples: { consultationId: (await parts()).consultation } })],
  // Only the product can sign a link; the test of consultations opens one that it sent.
  [/^\/consultation\/:token$/, () => ({ samples: { token: "unknown" }, status: 404 })],
  [/^\/system\/mailbox\/:id$/, ofMail],
  [/\*$/, () => ({ status: 404 })],
];

/** How the page of a route is opened so that it shows what it has. */
export async function visitOf({ path, access }: ListedRoute): Promise<Visit & { addresses: string[] }> {
  const [, find] = samples.find(([pattern]) => pattern.test(path)) ?? [];
  const visit: Visit = (await find?.()) ?? {};
  const { samples: names = {}, also = [], queries = [""] } = visit;
  const addresses = [names, ...also.map((more) => ({ ...names, ...more }))].flatMap((each) =>
    queries.map((query) => fillIn(path, each) + query),
  );
  const personId = visit.personId ?? personWhoMay(access);
  return { ...visit, addresses, ...(personId !== undefined && { personId }) };
}

/** Somebody of the demonstration who may open a page and send its forms; undefined: a visitor. */
function personWhoMay(access: Access): string | undefined {
  if (access.who === "signedIn" || access.who === "company") return peopleOfDemo.owner;
  if (access.who !== "permitted") return undefined;
  const toChange: readonly string[] = permissions[access.toChange].roles;
  const role = permissions[access.permission].roles.find((each) => toChange.includes(each));
  return Object.entries(peopleOfDemo).find(([name]) => name === role)?.[1];
}

async function idFrom(query: string): Promise<string> {
  const [row] = await runOnProduct<{ id: string }>(query);
  if (row === undefined) throw new Error(`The sample data have no row for: ${query}`);
  return row.id;
}
