import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { companyName, ofCompany } from "#app/accounts/company-name.ts";
import { answerRefused, requireCompany } from "#app/accounts/guards.server.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { isListName, listOf } from "#app/matching/facts.ts";
import { now } from "#app/platform/clock.server.ts";
import { noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { answersIn } from "./form/answers.ts";
import { isProfileStep } from "./form/steps.ts";
import { ItemForm, RemoveForm } from "./item-form.tsx";
import type { ItemView } from "./item-view.ts";
import { loadItem } from "./load-profile.server.ts";
import profileStyles from "./profile.css?url";
import { draftNameOf, profileDraftPlace } from "./profile-drafts.server.ts";
import { removeProfileItem } from "./remove-profile-item.server.ts";
import { type ItemSaved, saveProfileItem } from "./save-profile-item.server.ts";
import { SavedNotice } from "./saved-notice.tsx";
import { profileWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: profileStyles }];

export const meta = pageTitle(
  profileWords,
  ({ title, item }, loaded: Loaded<typeof loader>) =>
    loaded ? `${loaded.view.name ?? item.add(loaded.view.listName)} – ${title}` : title,
  { about: ofCompany },
);

export const headers = noStore;

/** The list and the item that an address names; `new` is an item that is not there yet. */
function namedIn({ step, list, itemId }: LoaderFunctionArgs["params"]) {
  const id = itemId === "new" ? null : readId(itemId);
  const isList = list !== undefined && isListName(list) && listOf(list).step === step;
  if (id === 0 || !isList || !isProfileStep(step)) throw data(null, { status: 404 });
  return { step, list, itemId: id };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const { step, list, itemId } = namedIn(params);
  const asked = { viewer, companyId: company.id, now: now(), locale: localeOf(request) };
  const drafts = await perform(findDrafts, profileDraftPlace(viewer, company.id, { list, itemId }));
  const draftName = draftNameOf({ list, itemId });
  const view = await perform(loadItem, { ...asked, list, itemId, draft: drafts[draftName] });
  if (view === null) throw data(null, { status: 404 });
  const isSaved = new URL(request.url).searchParams.has("saved");
  return {
    company: { id: company.id, name: companyName(company, localeOf(request)), revision: company.revision },
    step,
    view,
    drafts,
    draftName,
    isSaved,
    submissionId: crypto.randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const { step, list, itemId } = namedIn(params);
  const form = await readForm(request);
  const kept = await answerDraft(request, form, profileDraftPlace(viewer, company.id, { list, itemId }));
  if (kept) return kept;
  const locale = localeOf(request);
  const asked = { viewer, companyId: company.id, list, itemId, now: now() };
  const path = localePath(locale, `/company/${company.id}/profile/${step}`);
  const backToList = `${path}?saved=${step}#about-${list}`;
  if (form.get("intent") === "remove" && itemId !== null) {
    const removed = await perform(removeProfileItem, { ...asked, itemId, seen: String(form.get("seen")) });
    if (removed.ok) return redirect(backToList, { status: 303 });
    if (removed.reason !== "changed_meanwhile") return answerRefused(request, removed.reason);
    return answer(null, profileWords[locale].item.changedMeanwhile);
  }
  const answers = answersIn(form);
  const saved = await perform(saveProfileItem, {
    ...asked,
    answers,
    submissionId: answers.submissionId ?? "",
  });
  if (saved.ok) {
    const isLast = form.get("intent") !== "another";
    return redirect(isLast ? backToList : `${path}/${list}/new?saved=${step}`, { status: 303 });
  }
  if (!isShown(saved)) return answerRefused(request, saved.reason);
  const unsettled = saved.reason === "unsettled" ? saved : { refusals: {}, conflicts: {}, doubts: [] };
  const view = await perform(loadItem, { ...asked, locale, sent: { answers, unsettled } });
  return answer(view, saved.reason === "unsettled" ? null : profileWords[locale].item[saved.reason]);
}

type NotSaved = Exclude<ItemSaved, { ok: true }>;

/** What the form itself can say; everything else is a page of its own. */
function isShown(saved: NotSaved): saved is Extract<NotSaved, { reason: "unsettled" | "gone" | "listFull" }> {
  return saved.reason === "unsettled" || saved.reason === "gone" || saved.reason === "listFull";
}

function answer(view: ItemView | null, problem: string | null) {
  return data({ view, problem, stamp: crypto.randomUUID() }, { status: problem === null ? 400 : 409 });
}

/** One item of a list: added, changed or removed. */
export default function ProfileItemPage() {
  const { company, step, isSaved, submissionId, draftName, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const view = answered?.view ?? loaded.view;
  const text = useWords(profileWords);
  const path = `/company/${company.id}/profile`;
  const title = view.mark === null ? text.item.add(view.listName) : text.item.edit(view.listName);
  return (
    <div className="page profile">
      <div>
        <Breadcrumb
          steps={[
            { to: `/company/${company.id}`, label: company.name },
            { to: path, label: text.title },
            { to: `${path}/${step}`, label: text.steps[step] },
          ]}
          here={title}
        />
        <PageHeading title={title} lead={view.name ?? undefined}>
          {view.saved ? (
            <p className="small quiet">
              <InLang of={view.saved} />
            </p>
          ) : null}
        </PageHeading>
      </div>
      {isSaved && !answered ? <SavedNotice step={step} at={view.savedAt} /> : null}
      <ItemForm
        // Made anew by what was saved or refused, not by each answer of the server: what is typed stays.
        key={`${company.revision} ${answered?.stamp ?? ""}`}
        view={view}
        submissionId={submissionId}
        draftName={draftName}
        refused={answered ?? null}
      />
      {view.mark === null ? null : <RemoveForm mark={view.mark} isOpen={Boolean(answered?.problem)} />}
    </div>
  );
}
