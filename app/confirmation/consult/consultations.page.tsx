import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { listQuestions } from "./load-question.server.ts";
import { consultWords } from "./words.ts";

export const meta = pageTitle(consultWords, (text) => text.answer.listTitle, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const questions = await perform(listQuestions, { viewer });
  const { searchParams } = new URL(request.url);
  return { questions, isSent: searchParams.has("sent"), isOver: searchParams.has("over") };
}

/** What the viewer's ministry was asked and has not answered. */
export default function OwnConsultations() {
  const { questions, isSent, isOver } = useLoaderData<typeof loader>();
  const { answer: text } = useWords(consultWords);
  const locale = useLocale();
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.listTitle} />
        <PageHeading title={text.listTitle} lead={text.listLead} />
      </div>
      {isSent ? (
        <div role="status">
          <Notice tone="good" title={text.sent} />
        </div>
      ) : null}
      {isOver ? <Notice title={text.over} /> : null}
      {questions.length === 0 ? (
        <p>{text.listNone}</p>
      ) : (
        <DataTable
          caption={text.listTitle}
          isCaptionHidden
          rows={questions}
          rowKey={({ consultationId }) => String(consultationId)}
          columns={[
            {
              key: "reference",
              label: text.columns.reference,
              kind: "line",
              cell: ({ consultationId, reference }) => (
                <TextLink to={`/agency/consultations/${consultationId}`}>{reference}</TextLink>
              ),
            },
            { key: "ministry", label: text.columns.ministry, cell: ({ ministry }) => ministry[locale] },
            {
              key: "due",
              label: text.columns.due,
              kind: "line",
              cell: ({ dueOn }) => formatDay(dueOn, locale),
            },
          ]}
        />
      )}
    </div>
  );
}
