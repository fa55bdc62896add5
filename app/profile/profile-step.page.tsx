import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { isListName, listOf, type ProfileStep } from "#app/matching/facts.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Declaration } from "./declare-list.server.ts";
import { answersIn } from "./form/answers.ts";
import { isProfileStep, nextStep } from "./form/steps.ts";
import { Lists } from "./list-block.tsx";
import { loadStep } from "./load-profile.server.ts";
import profileStyles from "./profile.css?url";
import { profileDraftPlace } from "./profile-drafts.server.ts";
import { saveProfileStep } from "./save-profile-step.server.ts";
import { SavedNotice } from "./saved-notice.tsx";
import { Folded, StepForm, StepNavigation } from "./step-form.tsx";
import { profileWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: profileStyles }];

export const meta = pageTitle(
  profileWords,
  ({ steps, title }, loaded: Loaded<typeof loader>) =>
    loaded ? `${steps[loaded.view.step]} – ${title}` : title,
  { about: ofCompany },
);

export const headers = noStore;

function stepIn({ step }: LoaderFunctionArgs["params"]) {
  if (!isProfileStep(step)) throw data(null, { status: 404 });
  return step;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const step = stepIn(params);
  const companyId = company.id;
  const drafts = await perform(findDrafts, profileDraftPlace(viewer, companyId, { step }));
  const asked = { viewer, companyId, step, now: now(), locale: localeOf(request) };
  const view = await perform(loadStep, { ...asked, draft: drafts[step] });
  if (view === null) throw data(null, { status: 404 });
  const saved = new URL(request.url).searchParams.get("saved") ?? undefined;
  return {
    company: { id: company.id, name: companyName(company, localeOf(request)), revision: company.revision },
    canEdit: may(viewer, "company.editProfile", { companyId }).ok,
    view,
    drafts,
    savedStep: isProfileStep(saved) ? saved : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const step = stepIn(params);
  const form = await readForm(request);
  const kept = await answerDraft(request, form, profileDraftPlace(viewer, company.id, { step }));
  if (kept) return kept;
  const intent = form.get("intent");
  const asked = { viewer, companyId: company.id, now: now() };
  const locale = localeOf(request);
  const path = localePath(locale, `/company/${company.id}/profile`);
  const answers = answersIn(form);
  const list = declarationIn(textIn(form, "intent"), step);
  const saved = await perform(saveProfileStep, { ...asked, step, answers, list });
  if (saved.ok) {
    const to = intent === "next" ? (nextStep(step) ?? "") : step;
    return redirect(`${path}/${to}?saved=${step}${list ? `#about-${list.name}` : ""}`, { status: 303 });
  }
  if (saved.reason !== "unsettled") return answerRefused(request, saved.reason);
  const view = await perform(loadStep, { ...asked, step, locale, sent: { answers, unsettled: saved } });
  return data({ view, stamp: crypto.randomUUID() }, { status: 400 });
}

/** `declare sites`, `reopen sites`: what the button beside a list asks for; it saves the fields of the page as well. */
function declarationIn(intent: string, step: ProfileStep): Declaration | null {
  const [act = "", name = ""] = intent.split(" ");
  if (act !== "declare" && act !== "reopen") return null;
  if (!isListName(name) || listOf(name).step !== step) throw data(null, { status: 400 });
  return { name, isComplete: act === "declare" };
}

/** One topic of the profile: its facts in one form, its lists below. */
export default function ProfileStepPage() {
  const { company, canEdit, savedStep, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const view = answered?.view ?? loaded.view;
  const text = useWords(profileWords);
  const path = `/company/${company.id}/profile`;
  const isBesideForm = view.facts.length > 0 || view.idleFacts !== null;
  const beside = { path: `${path}/${view.step}`, canEdit, isBesideForm };
  return (
    <div className="page profile">
      <div>
        <Breadcrumb
          steps={[
            { to: `/company/${company.id}`, label: company.name },
            { to: path, label: text.title },
          ]}
          here={text.steps[view.step]}
        />
        <PageHeading title={text.steps[view.step]} lead={text.stepLeads[view.step]}>
          <p className="small quiet">
            <InLang
              of={[text.stepOf(view.position, view.count), ...(view.saved ? [view.saved] : [])].join(" · ")}
            />
          </p>
        </PageHeading>
      </div>
      <StepNavigation here={view.step} path={path} />
      {answered || savedStep === null ? null : (
        <SavedNotice step={savedStep} at={view.savedAtOf[savedStep]} />
      )}
      {canEdit ? null : <Notice title={text.readOnly} />}
      {/* A form is made anew with what was saved or refused, so that what it shows and what it carries belong together. */}
      <StepForm
        key={`${view.step} ${company.revision} ${answered?.stamp ?? ""}`}
        view={view}
        canEdit={canEdit}
        isRefused={answered !== undefined}
      />
      <Lists lists={view.lists} {...beside} />
      {view.idleLists === null ? null : (
        <Folded of={view.idleLists}>
          <Lists lists={view.idleLists.items} {...beside} />
        </Folded>
      )}
      <p>
        <TextLink to={path}>{text.toOverview}</TextLink>
      </p>
    </div>
  );
}
