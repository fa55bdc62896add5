import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { companyName } from "#app/accounts/company-name.ts";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { formatStamp } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore, readForm, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import caseStyles from "../case/case.css?url";
import opinionStyles from "../case/opinions.css?url";
import reviewStyles from "../review/review.css?url";
import { closeVote } from "./close-vote.server.ts";
import styles from "./committee.css?url";
import { ConflictForm, RecuseForm } from "./conflict-forms.tsx";
import { declareConflict, declareMember } from "./declare-member.server.ts";
import { recusingSchema, votingSchema } from "./deliberate-schemas.ts";
import { ItemContentView } from "./item-content.tsx";
import { loadItem } from "./load-item.server.ts";
import { openVote } from "./open-vote.server.ts";
import { recordVote } from "./record-vote.server.ts";
import { VotePart } from "./vote-part.tsx";
import { deliberateWords } from "./words.ts";

export const links = () =>
  [caseStyles, opinionStyles, reviewStyles, styles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(deliberateWords, (text) => text.act.title, {
  index: false,
  about: (loaded: Loaded<typeof loader>) => loaded && `${loaded.item.reference} · ${loaded.item.id}`,
});
export const headers = noStore;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = { viewer, meetingId: readId(params.meetingId), itemId: readId(params.itemId) };
  const found = await perform(loadItem, asked);
  if (found === null) throw data(null, { status: 404 });
  const attendedAt = found.meeting.members.find(({ id }) => id === viewer.id)?.attendedAt ?? null;
  return { ...found, isPresent: attendedAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [meetingId, itemId] = [readId(params.meetingId), readId(params.itemId)];
  const form = await readForm(request);
  const { act: say } = deliberateWords[localeOf(request)];
  const asked = { viewer, itemId };
  const steps = {
    declare: posted(z.object({}), () => perform(declareMember, asked)),
    recuse: posted(recusingSchema(say), (typed) => perform(declareConflict, { ...asked, ...typed })),
    vote: posted(votingSchema(say), (typed) => perform(recordVote, { ...asked, ...typed })),
    open_vote: posted(z.object({}), () => perform(openVote, asked)),
    close_vote: posted(z.object({}), () => perform(closeVote, asked)),
  };
  // Once recused, the case is found nowhere.
  const meeting = `/agency/committee/${meetingId}`;
  const pageAfter = (step: string) => (step === "recuse" ? meeting : `${meeting}/items/${itemId}`);
  return answerStep(request, form, steps, { to: (step) => `${pageAfter(step)}?done=${step}` });
}

/** A case before the committee: first title and applicant, after the declaration what it is about, and the vote. */
export default function CommitteeItem() {
  const { meeting, item, content, isPresent } = useLoaderData<typeof loader>();
  const { own, item: words, act: text, done } = useWords(deliberateWords);
  const locale = useLocale();
  const terms = [
    [words.reference, item.reference],
    [words.applicant, companyName({ name: item.company, nameEn: item.companyEn }, locale)],
    ...(content === null ? [] : [[words.technology, content.technology[locale]]]),
  ] as const;
  const isOver = item.outcome !== null || item.status !== "deliberation";
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[
            { to: "/agency/committee", label: own.listTitle },
            { to: `/agency/committee/${meeting.id}`, label: formatStamp(meeting.meetsAt, locale) },
          ]}
          here={item.reference}
        />
        <PageHeading title={item.title ?? text.hiddenTitle}>
          <dl className="case-terms">
            {terms.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <InLang of={value} />
                </dd>
              </div>
            ))}
          </dl>
        </PageHeading>
      </div>
      <StepNotice words={done} />
      {item.securityClass === "sensitive" ? <Notice title={text.lookRecorded} /> : null}
      {item.declaredAt === null && !isOver ? <ConflictForm /> : null}
      {item.declaredAt === null && !isOver ? null : (
        <VotePart item={item} isPresent={isPresent} isOver={isOver} />
      )}
      {isOver ? <p>{text.over}</p> : null}
      {content === null ? null : <ItemContentView item={item} content={content} />}
      {isOver ? null : <RecuseForm />}
    </div>
  );
}
