import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { wrong } from "./answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "./case-drafts.server.ts";
import { pathOf } from "./case-steps.ts";
import { caseTitle } from "./case-title.ts";
import { loadRecord } from "./load-record.server.ts";
import { Messages } from "./messages.tsx";
import { requireCase } from "./require-case.server.ts";
import { StepNotice } from "./step-notice.tsx";
import { Timeline } from "./timeline.tsx";
import { caseWords } from "./words.ts";
import { messageSchema, writeMessage } from "./write-message.server.ts";

export const meta = caseTitle("overview");
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const record = await perform(loadRecord, found.id);
  const drafts = await findCaseDrafts({ viewer, found }, messagesOf(viewer));
  return { ...record, mayWrite: may(viewer, "case.screen").ok, drafts };
}

/** The messages that this official may write, by the names of their drafts. */
function messagesOf(viewer: Person) {
  return { note: true, applicant: may(viewer, "case.screen").ok };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found }, messagesOf(viewer));
  if (kept) return kept;
  const audience = textIn(form, "intent") === "message" ? "applicant" : "note";
  const submission = parseWithZod(form, { schema: messageSchema(caseWords[localeOf(request)].record) });
  if (submission.status !== "success") return wrong(`${audience}-form`, submission.reply());
  const origin = config.publicUrl;
  const { words } = submission.value;
  const written = await perform(writeMessage, { viewer, applicationId: found.id, audience, words, origin });
  if (written.ok)
    return leadTo(
      request,
      `${pathOf(found.id, "overview")}?done=${audience === "note" ? "note" : "message"}`,
    );
  if (written.reason === "needsCentre") return refuse(request, written.reason);
  throw data(null, { status: 404 });
}

export default function Overview() {
  const { events, chain, messages, mayWrite } = useLoaderData<typeof loader>();
  const { done } = useWords(caseWords).record;
  return (
    <>
      <StepNotice words={done} />
      <Timeline events={events} chain={chain} />
      <Messages
        key={`messages ${messages.length}`}
        audience="applicant"
        messages={messages}
        mayWrite={mayWrite}
      />
      <Messages key={`notes ${messages.length}`} audience="note" messages={messages} mayWrite />
    </>
  );
}
