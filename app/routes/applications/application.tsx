import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/permissions.ts";
import { today } from "#app/companies/open-company.server.ts";
import { deleteDraft } from "#app/confirmation/applying/delete-draft.server.ts";
import { loadRounds } from "#app/confirmation/applying/load-rounds.server.ts";
import { startApplication } from "#app/confirmation/applying/start-application.server.ts";
import { aboutRows, roundText, taskViews } from "#app/confirmation/applying/views/application-view.ts";
import { followingView } from "#app/confirmation/following/following-view.ts";
import { loadFollowing } from "#app/confirmation/following/load-following.server.ts";
import { messageSchema } from "#app/confirmation/following/message-schema.ts";
import { outcomeView } from "#app/confirmation/following/outcome-view.ts";
import { writeMessage } from "#app/confirmation/following/write-message.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { followingTexts } from "#app/i18n/messages/confirmation/following-texts.ts";
import { perform } from "#app/platform/perform.server.ts";
import { leadTo, notKept, readForm, textIn, wordsFor } from "../company/shared/answer.server.ts";
import clockStyles from "../confirmation/clock.css?url";
import letterStyles from "../letters/letter.css?url";
import { requireApplication } from "./address.server.ts";
import styles from "./applications.css?url";
import { pageTitle } from "./page-title.ts";
import { Followed } from "./pieces/followed.tsx";
import { Tasks } from "./pieces/tasks.tsx";

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: clockStyles },
  { rel: "stylesheet", href: letterStyles },
];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

type Asked = Awaited<ReturnType<typeof requireApplication>>;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args, "company.read");
  const { viewer, companyId, companyTitle, application } = asked;
  const locale = localeOf(args.request);
  const head = {
    company: { id: companyId, name: companyTitle },
    id: application.id,
    title: application.title,
    securityClass: application.securityClass,
    about: aboutRows(application, locale),
    mayApply: may(viewer, "company.apply", { companyId }).ok,
    copyKey: randomUUID(),
    done: new URL(args.request.url).searchParams.get("done"),
  };
  if (application.status !== "draft") {
    const following = await perform(loadFollowing, { companyId, applicationId: application.id });
    if (following === null) throw data(null, { status: 404 });
    const outcome = outcomeView(application, following, { today: today(), locale });
    return { head, draft: null, outcome, followed: followingView(application, following, locale) };
  }
  const draft = {
    isFormVerified: application.form.isVerified,
    tasks: taskViews(application, locale),
    round: roundText(await perform(loadRounds, undefined), locale),
    isVerified: asked.isVerified,
  };
  return { head, draft, outcome: null, followed: null };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireApplication(args, "company.apply");
  const form = await readForm(args.request);
  switch (textIn(form, "intent")) {
    case "delete":
      return takeAway(args.request, form, asked);
    case "message":
      return sayToOfficer(args.request, form, asked);
    case "copy":
      return applyAgain(args.request, form, asked);
    default:
      throw data(null, { status: 400 });
  }
}

async function takeAway(request: Request, form: FormData, { viewer, companyId, applicationId }: Asked) {
  const text = applyingTexts[localeOf(request)];
  if (textIn(form, "sure") !== "yes") return wrong({ error: text.tasks.deleteLead });
  const deleted = await perform(deleteDraft, { viewer, companyId, applicationId });
  if (deleted.ok) return leadTo(request, `/company/${companyId}/applications?done=deleted`);
  return wrong({ error: wordsFor(request, deleted.reason, { submitted: text.check.changed }) });
}

async function sayToOfficer(request: Request, form: FormData, { viewer, companyId, applicationId }: Asked) {
  const typed = textIn(form, "words");
  const read = messageSchema(followingTexts[localeOf(request)].messages).safeParse(typed);
  if (!read.success)
    return wrong({ message: { typed: typed.slice(0, 8_000), error: read.error.issues[0]?.message ?? "" } });
  const asked = { viewer, companyId, applicationId, words: read.data };
  const written = await perform(writeMessage, asked);
  if (!written.ok) return wordsFor<never>(request, written.reason, {});
  return leadTo(request, `/company/${companyId}/applications/${applicationId}?done=message#messages`);
}

async function applyAgain(request: Request, form: FormData, asked: Asked) {
  const { viewer, companyId, application } = asked;
  const started = await perform(startApplication, {
    viewer,
    companyId,
    technology: application.technology.code,
    kind: application.kind,
    title: application.title,
    securityClass: application.securityClass,
    // The form that was shown: sent twice it makes one draft.
    startKey: `copy-${application.id}-${textIn(form, "copyKey").slice(0, 40)}`,
    copiedFrom: application.id,
  });
  if (started.ok) return leadTo(request, `/company/${companyId}/applications/${started.applicationId}`);
  const { copy } = followingTexts[localeOf(request)];
  const words = { noRound: copy.refused, noTechnology: copy.refused, tooMany: copy.refused };
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
