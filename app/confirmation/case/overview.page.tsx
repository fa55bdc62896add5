import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, notKept, readForm, textIn } from "#app/platform/pages/answer.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { CaseDone } from "./case-done.tsx";
import { pathOf } from "./case-steps.ts";
import { caseTitle } from "./case-title.ts";
import { loadRecord } from "./load-record.server.ts";
import { Messages } from "./messages.tsx";
import { requireCase } from "./require-case.server.ts";
import { Timeline } from "./timeline.tsx";
import { caseWords } from "./words.ts";
import { messageSchema, writeMessage } from "./write-message.server.ts";

export const meta = caseTitle((text) => text.frame.tabs.overview);
export const headers = notKept;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  return {
    ...(await perform(loadRecord, found.id)),
    mayWrite: may(viewer, "case.screen").ok,
    done: new URL(request.url).searchParams.get("done"),
  };
}

type Answer = { audience: "note" | "applicant"; result: SubmissionResult };

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const audience = textIn(form, "intent") === "message" ? "applicant" : "note";
  const schema = messageSchema(caseWords[localeOf(request)].work.timeline);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return data<Answer>({ audience, result: submission.reply() }, { status: 400 });
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
  const { events, chain, messages, mayWrite, done } = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const resultOf = (audience: Answer["audience"]) => (sent?.audience === audience ? sent.result : null);
  return (
    <>
      <CaseDone done={done} isRefused={sent !== undefined} />
      <Timeline events={events} chain={chain} />
      <Messages
        key={`messages ${messages.length}`}
        audience="applicant"
        messages={messages}
        mayWrite={mayWrite}
        lastResult={resultOf("applicant")}
      />
      <Messages
        key={`notes ${messages.length}`}
        audience="note"
        messages={messages}
        mayWrite
        lastResult={resultOf("note")}
      />
    </>
  );
}
