import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { may } from "#app/accounts/permissions.ts";
import { today } from "#app/companies/open-company.server.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { requireApplication } from "#app/confirmation/apply/address.server.ts";
import { aboutRows, roundText, taskViews } from "#app/confirmation/apply/application-view.ts";
import { deleteDraft } from "#app/confirmation/apply/delete-draft.server.ts";
import { pageTitle } from "#app/confirmation/apply/page-title.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import { Tasks } from "#app/confirmation/apply/tasks.tsx";
import { applyingWords } from "#app/confirmation/apply/words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { leadTo, notKept, readForm, textIn, wordsFor } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import styles from "../apply/applications.css?url";
import clockStyles from "../case/clock.css?url";
import letterStyles from "../letters/letter.css?url";
import { Followed } from "./followed.tsx";
import { followingView } from "./following-view.ts";
import { loadFollowing } from "./load-following.server.ts";
import { outcomeView } from "./outcome-view.ts";
import { followingWords } from "./words.ts";
import { writeMessage } from "./write-message.server.ts";

const MOST = 2_000;
// Control characters but tab and new line, halves of characters, and what turns the direction of the text behind it.
const unreadable = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]|(?![\t\n])\p{Cc}/u;

type Problems = { missing: string; tooLong: (most: number) => string; unreadable: string };

/** Words to an officer: several lines of plain text. */
function messageSchema(problems: Problems) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => text !== "", { error: problems.missing, abort: true })
    .refine((text) => !unreadable.test(text), { error: problems.unreadable, abort: true })
    .refine((text) => [...text].length <= MOST, { error: problems.tooLong(MOST) });
}

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: clockStyles },
  { rel: "stylesheet", href: letterStyles },
];
export const meta = pageTitle((text) => text.list.title);
export const headers = notKept;

type Asked = Awaited<ReturnType<typeof requireApplication>>;

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireApplication(args);
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
  const asked = await requireApplication(args);
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
  const text = applyingWords[localeOf(request)];
  if (textIn(form, "sure") !== "yes") return wrong({ error: text.tasks.deleteLead });
  const deleted = await perform(deleteDraft, { viewer, companyId, applicationId });
  if (deleted.ok) return leadTo(request, `/company/${companyId}/applications?done=deleted`);
  return wrong({ error: wordsFor(request, deleted.reason, { submitted: text.check.changed }) });
}

async function sayToOfficer(request: Request, form: FormData, { viewer, companyId, applicationId }: Asked) {
  const typed = textIn(form, "words");
  const read = messageSchema(followingWords[localeOf(request)].messages).safeParse(typed);
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
  const { copy } = followingWords[localeOf(request)];
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
