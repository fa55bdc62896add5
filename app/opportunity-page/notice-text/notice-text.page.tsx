import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now } from "#app/platform/clock.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { seoulDay } from "#app/time.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import verdictStyles from "../../card/verdicts.css?url";
import publicStyles from "../../ui/theme/public.css?url";
import { loadOpportunity } from "../load-opportunity.server.ts";
import { loadNoticeText } from "./load-notice-text.server.ts";
import type { MarkedLine, Piece } from "./mark-lines.ts";
import noticeStyles from "./notice-text.css?url";
import { type DocumentView, noticeTextView, type ReadView } from "./notice-text-view.ts";
import { noticeTextWords } from "./words.ts";

export const links = () =>
  [publicStyles, verdictStyles, noticeStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(noticeTextWords, (text) => text.title, {
  description: (text) => text.description,
  about: (view: Loaded<typeof loader>, locale) =>
    view?.title.lang === locale ? view.title.text : view && String(view.id),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await loadOpportunity(readId(params.id));
  if (page === null || page.securityClass !== "general") throw data(null, { status: 404 });
  const documents = await loadNoticeText(page.id);
  return noticeTextView(page, documents, { day: seoulDay(now()), locale: localeOf(request) });
}

export default function NoticeText() {
  const view = useLoaderData<typeof loader>();
  const text = useWords(noticeTextWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb
          steps={[
            { to: "/opportunities", label: text.list },
            { to: `/opportunities/${view.id}`, label: text.page },
          ]}
          here={text.title}
        />
        <PageHeading title={text.title} lead={<InLang of={view.title} />} />
      </div>
      <p>{text.lead}</p>
      <Notice title={text.noteTitle}>
        <p>{text.note}</p>
        {view.original ? (
          <p>
            <TextLink to={view.original.url}>{text.original(view.original.host)}</TextLink>
          </p>
        ) : null}
      </Notice>
      <section className="section" aria-labelledby="read">
        <div className="section-heading">
          <h2 id="read">{text.read}</h2>
          <p>{view.read.length === 0 ? text.nothingRead : text.readMore}</p>
        </div>
        <ol className="read-list">
          {view.read.map((one) => (
            <Read key={one.number} of={one} />
          ))}
        </ol>
      </section>
      {view.documents.length === 0 ? <p>{text.nothing}</p> : null}
      {view.documents.map((document) => (
        <Document key={document.id} of={document} />
      ))}
    </div>
  );
}

function Read({ of: { number, kind, sentence, isMachineRead, isFound } }: { of: ReadView }) {
  const text = useWords(noticeTextWords);
  return (
    <li id={`read-${number}`} value={number}>
      <span className="quiet">{kind}</span>{" "}
      {isMachineRead ? (
        <FindingSign shape="machine">
          <InLang of={sentence} />
        </FindingSign>
      ) : (
        <InLang of={sentence} />
      )}{" "}
      {isFound ? (
        <a className="text-link" href={`#mark-${number}`}>
          {text.mark(number)}
        </a>
      ) : (
        <span className="quiet small">{text.notFound}</span>
      )}
    </li>
  );
}

function Document({ of: { id, name, lines, allLines, marks } }: { of: DocumentView }) {
  const text = useWords(noticeTextWords);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-heading">
        <h2 id={id}>
          <InLang of={name} />
        </h2>
        <p>{text.marks(marks)}</p>
      </div>
      <div className="notice-text" lang="ko">
        {lines.map((line, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a document have no other name and never move
          <DocumentLine key={number} of={line} />
        ))}
      </div>
      {allLines === null ? null : <p className="quiet">{text.cut(lines.length, allLines)}</p>}
    </section>
  );
}

function DocumentLine({ of: { kind, level, pieces } }: { of: MarkedLine }) {
  return (
    <p className={`notice-${kind}`} data-level={level}>
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other name and never move
        <Words key={at} of={piece} />
      ))}
    </p>
  );
}

/** Marked words end with their number, which leads back to what was read of them. */
function Words({ of: { text: words, mark } }: { of: Piece }) {
  const text = useWords(noticeTextWords);
  if (mark === null) return words;
  return (
    <mark id={`mark-${mark}`}>
      {words}
      <a href={`#read-${mark}`} aria-label={`${text.back}: ${mark}`}>
        {mark}
      </a>
    </mark>
  );
}
