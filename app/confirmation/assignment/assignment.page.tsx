import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { noStore, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import companyStyles from "../../companies/company.css?url";
import findStyles from "../../ui/find/find.css?url";
import caseStyles from "../case/case.css?url";
import { answerAssignment } from "./answer-assignment.server.ts";
import { loadAssignment } from "./load-assignment.server.ts";
import { ProposalSection } from "./proposal-section.tsx";
import { ProposeForm } from "./propose-form.tsx";
import { RoundChoice } from "./round-choice.tsx";
import { assignmentWords } from "./words.ts";

export const links = () =>
  [companyStyles, caseStyles, findStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(assignmentWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const query = new URL(request.url).searchParams;
  const id = (name: string) => readId(query.get(name) ?? "");
  const asked = { viewer, roundId: id("round"), page: id("page") || 1, changing: id("change") };
  const { done, repaired } = {
    done: query.get("done"),
    repaired: /^(\d+)-(\d+)$/.exec(query.get("repaired") ?? ""),
  };
  return {
    ...(await perform(loadAssignment, asked)),
    page: asked.page,
    done,
    repaired: repaired === null ? null : { dropped: Number(repaired[1]), moved: Number(repaired[2]) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  return await answerAssignment(request);
}

/** Who could review what in a round: computed, shown with its figures, changed with a reason, accepted as a whole. */
export default function Assignment() {
  const { rounds, round, proposal, declarations, begin, page, done, repaired } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const text = useWords(assignmentWords);
  const answer = sent !== undefined && "of" in sent ? sent : null;
  const resultOf = (intent: string) => (answer?.of === intent ? (answer.result ?? null) : null);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <Happened done={answer === null ? done : null} repaired={repaired} error={answer?.error} />
      <RoundChoice rounds={rounds} chosen={round?.id ?? null} />
      {round === null ? null : (
        <>
          {declarations === null ? null : (
            <Notice title={text.blind.title}>
              <p>{text.blind.lead(declarations.declared, declarations.all)}</p>
            </Notice>
          )}
          {proposal === null ? null : (
            <ProposalSection
              round={round.id}
              proposal={proposal}
              page={page}
              lastResult={resultOf("change")}
            />
          )}
          <ProposeForm
            key={`${round.id} ${proposal?.id}`}
            round={round.id}
            begin={begin}
            isAgain={proposal !== null}
            lastResult={resultOf("propose")}
          />
        </>
      )}
    </div>
  );
}

type HappenedProps = {
  done: string | null;
  repaired: { dropped: number; moved: number } | null;
  error: string | undefined;
};

/** What was done, or why not. */
function Happened({ done, repaired, error }: HappenedProps) {
  const text = useWords(assignmentWords);
  const happened = Object.entries(text.done).find(([key]) => key === done)?.[1];
  if (error !== undefined)
    return (
      <div role="alert">
        <Notice tone="bad" title={error} />
      </div>
    );
  if (happened === undefined) return null;
  return (
    <Notice tone="good" title={happened}>
      {repaired === null ? undefined : <p>{text.repaired(repaired.dropped, repaired.moved)}</p>}
    </Notice>
  );
}
