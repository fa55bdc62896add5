import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { companyName } from "#app/accounts/company-name.ts";
import { requireCompany } from "#app/accounts/guards.server.ts";
import { localeOf, localeOfPath, localePath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { isListName, listOf } from "#app/matching/facts.ts";
import { now } from "#app/platform/clock.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { answerRefused } from "./answer-refused.server.ts";
import { answersIn } from "./form/answers.ts";
import { isProfileStep } from "./form/steps.ts";
import type { ItemView } from "./item-view.ts";
import { loadItem } from "./load-profile.server.ts";
import profileStyles from "./profile.css?url";
import { ProfileField } from "./profile-field.tsx";
import { removeProfileItem } from "./remove-profile-item.server.ts";
import { type ItemSaved, saveProfileItem } from "./save-profile-item.server.ts";
import { SavedNotice } from "./saved-notice.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { profileWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: profileStyles }];

export const meta: MetaFunction<typeof loader> = ({ location, data: shown }) => {
  const locale = localeOfPath(location.pathname);
  const { title } = profileWords[locale];
  return [{ title: messagesOf(locale).site.titleOf(shown ? `${shown.view.listName} – ${title}` : title) }];
};

export const headers = () => ({ "cache-control": "no-store" });

/** The list and the item that an address names; `new` is an item that is not there yet. */
function namedIn({ step, list, itemId = "" }: LoaderFunctionArgs["params"]) {
  const isNew = itemId === "new";
  if (list === undefined || !isListName(list) || !isProfileStep(step) || listOf(list).step !== step)
    throw data(null, { status: 404 });
  if (!isNew && !/^[1-9]\d{0,14}$/.test(itemId)) throw data(null, { status: 404 });
  return { step, list, itemId: isNew ? null : Number(itemId) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const { step, list, itemId } = namedIn(params);
  const asked = { viewer, companyId: company.id, now: now(), locale: localeOf(request) };
  const view = await perform(loadItem, { ...asked, list, itemId });
  if (view === null) throw data(null, { status: 404 });
  const isSaved = new URL(request.url).searchParams.has("saved");
  return {
    company: { id: company.id, name: companyName(company, localeOf(request)), revision: company.revision },
    step,
    view,
    isSaved,
    submissionId: crypto.randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, company } = await requireCompany(request, params.companyId);
  const { step, list, itemId } = namedIn(params);
  const form = await request.formData();
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
  const { company, step, isSaved, submissionId, ...loaded } = useLoaderData<typeof loader>();
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
          {view.saved ? <p className="small quiet">{view.saved}</p> : null}
        </PageHeading>
      </div>
      {isSaved && !answered ? <SavedNotice step={step} at={view.savedAt} /> : null}
      {answered?.problem ? (
        <div role="alert">
          <Notice tone="bad" title={text.notSaved}>
            <p>{answered.problem}</p>
          </Notice>
        </div>
      ) : null}
      <ItemForm
        key={`${company.revision} ${submissionId} ${answered?.stamp ?? ""}`}
        view={view}
        submissionId={submissionId}
      />
      {view.mark === null ? null : <RemoveForm mark={view.mark} isOpen={Boolean(answered?.problem)} />}
    </div>
  );
}

function ItemForm({ view, submissionId }: { view: ItemView; submissionId: string }) {
  const text = useWords(profileWords);
  const form = useRef<HTMLFormElement>(null);
  const areDaysAsked = view.days.some(({ errors, conflict }) => errors.length > 0 || conflict !== null);
  return (
    <Form ref={form} method="post" noValidate className="form" id="item-form">
      <UnsavedGuard form={form} question={text.leaveUnsaved} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <ErrorSummary errors={view.errors} />
      <div className="profile-facts">
        {view.fields.map((field) => (
          <div key={field.name} className="profile-fact">
            <ProfileField field={field} why={field.why} />
          </div>
        ))}
        {view.days.length === 0 ? null : (
          <Disclosure summary={text.days.summary} open={areDaysAsked}>
            <div className="profile-years">
              {view.days.map((field) => (
                <ProfileField key={field.name} field={field} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
      <div className="button-row">
        <Button weight="primary" name="intent" value="stay">
          {text.save}
        </Button>
        {view.mark === null ? (
          <Button name="intent" value="another">
            {text.saveAndAnother}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

/** Behind its name, so that nothing is removed by one press. */
function RemoveForm({ mark, isOpen }: { mark: string; isOpen: boolean }) {
  const { item: text } = useWords(profileWords);
  return (
    <Disclosure summary={text.remove} open={isOpen}>
      <p>{text.removeExplain}</p>
      <Form method="post">
        <input type="hidden" name="seen" value={mark} />
        <Button weight="tertiary" name="intent" value="remove">
          {text.removeConfirm}
        </Button>
      </Form>
    </Disclosure>
  );
}
