import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import type { DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { removeDraft } from "#app/drafts/remove-drafts.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { leadTo, noStore, readForm } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { loadRoundChoices } from "./load-rounds.server.ts";
import { openPlan } from "./open-round.server.ts";
import { planRound } from "./plan-round.server.ts";
import { RoundForm } from "./round-form.tsx";
import { lockedItems } from "./round-plan.ts";
import { planOf, roundSchema, typedOf, withLocked } from "./round-schema.ts";
import { nameOf } from "./round-view.ts";
import styles from "./rounds.css?url";
import { roundsWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];
export const meta = pageTitle(
  roundsWords,
  (text, loaded: Loaded<typeof loader>) => text.form.title(loaded?.name ?? null),
  { index: false },
);
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { round, plan, standing } = await openPlan(params.roundId);
  return {
    roundId: round,
    name: round === null ? null : nameOf(plan, localeOf(request)),
    typed: typedOf(plan),
    locked: lockedItems(standing),
    choices: await perform(loadRoundChoices, undefined),
    drafts: await perform(findDrafts, draftsOf(viewer, round)),
  };
}

const draftsOf = (viewer: Person, round: number | null): DraftPlace => ({
  writer: viewer,
  subject: `round ${round ?? "new"}`,
  applicationId: null,
  companyId: null,
  isOpen: (form) => form === "plan",
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const { round, plan: current, standing } = await openPlan(params.roundId);
  const form = await readForm(request);
  const place = draftsOf(viewer, round);
  const kept = await answerDraft(request, form, place);
  if (kept) return kept;
  const text = roundsWords[localeOf(request)];
  const whole = withLocked(form, current, lockedItems(standing));
  const submission = parseWithZod(whole, { schema: roundSchema(text.form) });
  if (submission.status !== "success") return data<SubmissionResult>(submission.reply(), { status: 400 });
  const { reason } = submission.value;
  const plan = planOf(submission.value);
  const planned = await perform(planRound, { viewer, roundId: round, plan, reason });
  if (planned.ok) {
    await perform(removeDraft, { ...place, form: "plan" });
    return leadTo(request, `/agency/rounds${round === null ? "" : `/${round}`}?done=planned`);
  }
  const refused =
    planned.reason === "faults"
      ? {
          fieldErrors: Object.fromEntries(
            planned.faults.map((fault) => [fault.item, [text.faults[fault.reason]]]),
          ),
        }
      : { formErrors: [wordsFor(request, planned.reason, text.problems)] };
  return data<SubmissionResult>(submission.reply(refused), { status: 400 });
}

/** The form that plans a new round, or a change to one. */
export default function ChangePage() {
  const { roundId, name, typed, locked, choices } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult>();
  const text = useWords(roundsWords);
  const title = text.form.title(name);
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[
            { to: "/agency/rounds", label: text.title },
            ...(name === null ? [] : [{ to: `/agency/rounds/${roundId}`, label: name }]),
          ]}
          here={name === null ? text.newRound : text.change}
        />
        <PageHeading title={<InLang of={title} />} lead={text.form.lead} />
      </div>
      {locked.length === 0 ? null : (
        <p className="quiet">
          {text.form.lockedLead} {locked.map((item) => text.items[item]).join(", ")}
        </p>
      )}
      <RoundForm typed={typed} locked={locked} choices={choices} lastResult={lastResult ?? null} />
    </div>
  );
}
