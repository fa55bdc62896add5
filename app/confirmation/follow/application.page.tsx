import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRefused, wordsFor } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { namedApplication, ofApplication } from "#app/confirmation/apply/application-title.ts";
import { applicationTerms, draftRoundView, taskViews } from "#app/confirmation/apply/application-view.ts";
import { deleteDraft } from "#app/confirmation/apply/delete-draft.server.ts";
import { requireApplication } from "#app/confirmation/apply/require-application.server.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import { Tasks } from "#app/confirmation/apply/tasks.tsx";
import { applyWords } from "#app/confirmation/apply/words.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { today } from "#app/platform/clock.server.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { plainLines } from "#app/platform/plain-text.ts";
import styles from "../apply/applications.css?url";
import clockStyles from "../case/clock.css?url";
import letterStyles from "../letters/letter.css?url";
import { Followed } from "./followed.tsx";
import { followingView } from "./following-view.ts";
import { loadFollowing } from "./load-following.server.ts";
import { MESSAGE_DRAFT } from "./message-draft.ts";
import { outcomeView } from "./outcome-view.ts";
import { followWords } from "./words.ts";
import { writeMessage } from "./write-message.server.ts";

const LONGEST_MESSAGE = 2_000;

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: clockStyles },
  { rel: "stylesheet", href: letterStyles },
];
export const meta = pageTitle(applyWords, (text) => text.list.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>, locale) =>
    loaded && ofApplication({ application: loaded.head, company: loaded.head.company }, locale),
});
export const headers = noStore;

type Asked = Awaited<ReturnType<typeof requireApplication>>;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
  const { viewer, companyId, companyTitle, application } = asked;
  const locale = localeOf(args.request);
  const head = {
    company: { id: companyId, name: companyTitle },
    ...namedApplication(application),
    securityClass: application.securityClass,
    about: applicationTerms(application, locale),
    mayApply: may(viewer, "company.apply", { companyId }).ok,
    copyKey: randomUUID(),
    done: new URL(args.request.url).searchParams.get("done"),
  };
  if (application.status !== "draft") {
    const following = await perform(loadFollowing, { companyId, applicationId: application.id });
    if (following === null) throw data(null, { status: 404 });
    const outcome = outcomeView(application, following, { today: today(), locale });
    const drafts = await perform(findDrafts, messagePlace(asked));
    return { head, draft: null, outcome, followed: followingView(application, following, locale), drafts };
  }
  const draft = {
    isFormVerified: application.form.isVerified,
    tasks: taskViews(application, locale),
    round: draftRoundView(await perform(loadRounds, undefined), application, locale),
    isVerified: asked.isVerified,
  };
  return { head, draft, outcome: null, followed: null, drafts: {} };
}

function messagePlace({ viewer, companyId, application }: Asked): DraftPlace {
  const mayWrite = application.status !== "draft" && may(viewer, "company.apply", { companyId }).ok;
  const isOpen = (form: string) => mayWrite && form === MESSAGE_DRAFT;
  return aboutApplication(application.id, { writer: viewer, companyId, isOpen });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args);
  const form = await readForm(args.request);
  const kept = await answerDraft(args.request, form, messagePlace(asked));
  if (kept) return kept;
  switch (textIn(form, "intent")) {
    case "delete":
      return answerDelete(args.request, form, asked);
    case "message":
      return answerMessage(args.request, form, asked);
    case "copy":
      return answerCopy(args.request, form, asked);
    default:
      throw data(null, { status: 400 });
  }
}

async function answerDelete(request: Request, form: FormData, { viewer, companyId, applicationId }: Asked) {
  const text = applyWords[localeOf(request)];
  if (textIn(form, "sure") !== "yes") return wrong({ error: text.tasks.deleteLead });
  const deleted = await perform(deleteDraft, { viewer, companyId, applicationId });
  if (deleted.ok) return leadTo(request, `/company/${companyId}/applications?done=deleted`);
  return wrong({ error: wordsFor(request, deleted.reason, { submitted: text.check.changed }) });
}

async function answerMessage(request: Request, form: FormData, { viewer, companyId, applicationId }: Asked) {
  const typed = textIn(form, "words");
  const read = plainLines(followWords[localeOf(request)].messages, LONGEST_MESSAGE).safeParse(typed);
  if (!read.success)
    return wrong({ message: { typed: typed.slice(0, 8_000), error: read.error.issues[0]?.message ?? "" } });
  const asked = { viewer, companyId, applicationId, words: read.data };
  const written = await perform(writeMessage, asked);
  if (!written.ok) return answerRefused(request, written.reason);
  return leadTo(request, `/company/${companyId}/applications/${applicationId}?done=message#messages`);
}

async function answerCopy(request: Request, form: FormData, asked: Asked) {
  const { viewer, companyId, application } = asked;
  const started = await perform(startApplication, {
    viewer,
    companyId,
    technology: application.technology.code,
    kind: application.kind,
    title: application.title,
    securityClass: application.securityClass,
    // The key of the form: sent twice, it makes one draft.
    startKey: `copy-${application.id}-${textIn(form, "copyKey").slice(0, 40)}`,
    copiedFrom: application.id,
  });
  if (started.ok) return leadTo(request, `/company/${companyId}/applications/${started.applicationId}`);
  const { copy } = followWords[localeOf(request)];
  const { refused } = copy;
  const words = { noRound: refused, noTechnology: refused, otherKind: refused, tooMany: refused };
  return wrong({ error: wordsFor(request, started.reason, words) });
}

type Wrong = { error?: string; message?: { typed: string; error: string } };

function wrong(what: Wrong) {
  return data(what, { status: 400 });
}

/** A draft as a list of its parts, or a submitted case as its company follows it. */
export default function ApplicationPage() {
  const { head, draft, outcome, followed } = useLoaderData<typeof loader>();
  const answered = useActionData<Wrong>();
  if (draft !== null) return <Tasks view={{ ...head, ...draft }} error={answered?.error} />;
  return (
    <Followed
      head={head}
      view={followed}
      outcome={outcome}
      error={answered?.error}
      {...(answered?.message && { message: answered.message })}
    />
  );
}
