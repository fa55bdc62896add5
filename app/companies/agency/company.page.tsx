import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse, requirePermission, requireViewer } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCompanyForStaff } from "#app/companies/load-company.server.ts";
import { describeClaim } from "#app/companies/number/claim-view.ts";
import { endNumber } from "#app/companies/number/end-number.server.ts";
import { findClaim } from "#app/companies/number/list-claims.server.ts";
import { refuseNumber } from "#app/companies/number/refuse-number.server.ts";
import { verifyNumber } from "#app/companies/number/verify-number.server.ts";
import { today } from "#app/companies/open-company.server.ts";
import { pageTitle } from "#app/companies/page-title.ts";
import { EventList } from "#app/companies/record-lists.tsx";
import { describeRecord } from "#app/companies/record-view.ts";
import { type CompaniesWords, companiesWords } from "#app/companies/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, notKept, readForm, textIn, wordsFor } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../company.css?url";
import { ClaimSection, NumbersInForce } from "./claim-section.tsx";
import { ConfirmationSection } from "./confirmation-section.tsx";
import { listTechnologies } from "./list-technologies.server.ts";
import { confirmationSchema, reasonSchema, verificationSchema } from "./officer-schemas.ts";
import { recordConfirmation } from "./record-confirmation.server.ts";
import { revokeConfirmation } from "./revoke-confirmation.server.ts";

export const links = () => [{ rel: "stylesheet", href: companyStyles }];
export const meta = pageTitle((text) => text.agency.company.title);
export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const companyId = companyIdOf(params);
  const loaded = await perform(loadCompanyForStaff, { viewer, companyId });
  if (!loaded.ok) return refuse(request, loaded.reason);
  const { record } = loaded;
  if (record === null) throw data(null, { status: 404 });
  const [claim, technologies] = await Promise.all([
    perform(findClaim, { viewer, companyId }),
    perform(listTechnologies, { viewer }),
  ]);
  return {
    id: record.id,
    name: record.name,
    nameEn: record.nameEn,
    ...describeRecord(record, today(), locale),
    claim: claim === null ? null : describeClaim(claim, locale),
    technologies: technologies.map((each) => ({ value: each.value, label: each[locale] })),
    mayVerify: may(viewer, "staff.verifyCompany").ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

/** The company of the address; 0, which no company has, where it is no number. */
function companyIdOf({ id = "" }: LoaderFunctionArgs["params"]): number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const intent = textIn(form, "intent");
  const isAboutConfirmation = intent === "enter" || intent === "revoke";
  const permission = isAboutConfirmation ? "staff.enterConfirmation" : "staff.verifyCompany";
  const viewer = await requirePermission(request, permission);
  const sent = {
    request,
    form,
    viewer,
    companyId: companyIdOf(params),
    text: companiesWords[localeOf(request)],
  };
  if (intent === "enter") return enter(sent);
  return intent === "verify" ? verify(sent) : giveReason(intent, sent);
}

type Sent = { request: Request; form: FormData; viewer: Person; companyId: number; text: CompaniesWords };

async function enter({ request, form, viewer, companyId, text }: Sent) {
  const submission = parseWithZod(form, { schema: confirmationSchema(text, today()) });
  if (submission.status !== "success") return wrong("enter", submission.reply());
  const { technology: chosen, ...rest } = submission.value;
  const [versionId = "", technology = ""] = chosen.split("/");
  const confirmation = { ...rest, versionId, technology };
  const entered = await perform(recordConfirmation, { viewer, companyId, confirmation });
  if (entered.ok) return backTo(request, companyId, "entered");
  const { gone, ownCompany, inForce, technologyMissing: unknownTechnology } = text.agency.company;
  const why = [wordsFor(request, entered.reason, { gone, ownCompany, inForce, unknownTechnology })];
  const isAboutTechnology = entered.reason === "unknownTechnology" || entered.reason === "inForce";
  const errors = isAboutTechnology ? { fieldErrors: { technology: why } } : { formErrors: why };
  return wrong("enter", submission.reply(errors));
}

async function verify({ request, form, viewer, companyId, text }: Sent) {
  const submission = parseWithZod(form, { schema: verificationSchema(text) });
  if (submission.status !== "success") return wrong("verify", submission.reply());
  const numberId = idIn(form, "numberId");
  const verified = await perform(verifyNumber, { viewer, numberId, ...submission.value });
  if (verified.ok) return backTo(request, companyId, "verified");
  const { gone, ownCompany, heldElsewhere } = text.agency.company;
  const formErrors = [wordsFor(request, verified.reason, { gone, ownCompany, heldElsewhere })];
  return wrong("verify", submission.reply({ formErrors }));
}

/** The three things that an officer does with a reason that the company reads. */
async function giveReason(intent: string, { request, form, viewer, companyId, text }: Sent) {
  const id = idIn(form, "id");
  const of = intent === "refuse" ? "refuse" : `${intent} ${id}`;
  const submission = parseWithZod(form, { schema: reasonSchema(text) });
  if (submission.status !== "success") return wrong(of, submission.reply());
  const { reason } = submission.value;
  const acts = {
    refuse: () => perform(refuseNumber, { viewer, numberId: id, reason }),
    end: () => perform(endNumber, { viewer, companyId, numberId: id, reason }),
    revoke: () => perform(revokeConfirmation, { viewer, companyId, confirmationId: id, reason }),
  };
  if (intent !== "refuse" && intent !== "end" && intent !== "revoke") throw data(null, { status: 400 });
  const outcome = await acts[intent]();
  const done = { refuse: "refused", end: "ended", revoke: "revoked" } as const;
  if (outcome.ok) return backTo(request, companyId, done[intent]);
  const { gone, ownCompany } = text.agency.company;
  const formErrors = [wordsFor(request, outcome.reason, { gone, ownCompany })];
  return wrong(of, submission.reply({ formErrors }));
}

function backTo(
  request: Request,
  companyId: number,
  done: keyof CompaniesWords["agency"]["company"]["done"],
) {
  return leadTo(request, `/agency/companies/${companyId}?done=${done}`);
}

/** `of`: which of the page's forms it answers. */
type Wrong = { of: string; result: SubmissionResult };

function wrong(of: string, result: SubmissionResult) {
  return data<Wrong>({ of, result }, { status: 400 });
}

export default function Company() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<Wrong>();
  const { agency, page } = useWords(companiesWords);
  const { list, company: text } = agency;
  const happened = Object.entries(text.done).find(([key]) => key === view.done)?.[1];
  const resultOf = (form: string) => (sent?.of === form ? sent.result : null);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/companies", label: list.title }]} here={view.name} />
        <PageHeading title={view.name} lead={view.nameEn ?? undefined} />
      </div>
      {happened !== undefined && sent === undefined ? <Notice tone="good" title={happened} /> : null}
      {view.claim !== null && view.mayVerify ? (
        <ClaimSection key={sent?.of} claim={view.claim} resultOf={resultOf} />
      ) : null}
      <NumbersInForce numbers={view.numbers} mayEnd={view.mayVerify} resultOf={resultOf} />
      <ConfirmationSection
        confirmations={view.confirmations}
        technologies={view.technologies}
        resultOf={resultOf}
      />
      <section className="section" aria-labelledby="events">
        <h2 id="events">{page.events}</h2>
        <EventList events={view.events} />
      </section>
    </div>
  );
}
