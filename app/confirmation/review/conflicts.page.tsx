import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer, wordsFor } from "#app/accounts/guards.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { idIn, leadTo, noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import companyStyles from "../../companies/company.css?url";
import { ApplicantsForm } from "./blind/applicants-form.tsx";
import { declareApplicants } from "./blind/declare-applicants.server.ts";
import { listBlindRounds } from "./blind/list-blind-rounds.server.ts";
import { readDeclaration } from "./blind/read-declaration.ts";
import { blindWords } from "./blind/words.ts";
import reviewStyles from "./review.css?url";
import { reviewWords } from "./words.ts";

export const links = () => [companyStyles, reviewStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(blindWords, (text) => text.title, { index: false });
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const isDone = new URL(request.url).searchParams.get("done") === "declared";
  return { rounds: await perform(listBlindRounds, { viewer }), isDone };
}

/** What was wrong with a form, and what had been chosen in it. */
type Refused = { round: number; error: string; chosen: Readonly<Record<number, string>> };

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await readForm(request);
  const text = blindWords[localeOf(request)];
  const roundId = idIn(form, "round");
  const { shown, conflicts, chosen, isWhole } = readDeclaration(form, textIn(form, "intent"));
  const refuse = (error: string, status: number) =>
    data<Refused>({ round: roundId, error, chosen }, { status });
  if (!isWhole) return refuse(text.unanswered, 400);
  const declared = await perform(declareApplicants, { viewer, roundId, shown, conflicts });
  if (declared.ok) return leadTo(request, "/agency/reviews/conflicts?done=declared");
  const { gone, opened, changed } = text;
  return refuse(wordsFor(request, declared.reason, { gone, opened, declared: changed }), 409);
}

/** Where an expert says, before anything is assigned, with which applicants of a blind round there is a conflict. */
export default function Conflicts() {
  const { rounds, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useWords(blindWords);
  const { expert } = useWords(reviewWords);
  const locale = useLocale();
  const wrong = refused !== undefined && "error" in refused ? refused : null;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/agency/reviews", label: expert.listTitle }]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      {isDone && wrong === null ? (
        <div role="status">
          <Notice tone="good" title={text.done} />
        </div>
      ) : null}
      {wrong === null ? null : (
        <div role="alert">
          <Notice tone="bad" title={wrong.error} />
        </div>
      )}
      {rounds === null ? (
        <>
          <p>{text.noPledge}</p>
          <p>
            <TextLink to="/agency/expertise">{text.toPledge}</TextLink>
          </p>
        </>
      ) : null}
      {rounds?.length === 0 ? <p>{text.none}</p> : null}
      {rounds?.map(({ id, name, undeclared, declared, conflicts }) => (
        <section key={id} className="section" aria-labelledby={`round-${id}`}>
          <h2 id={`round-${id}`}>
            <InLang of={name[locale]} />
          </h2>
          {declared === 0 ? null : <p>{text.declared(declared, conflicts)}</p>}
          {undeclared.length === 0 ? (
            <p className="row-note">
              {text.nothingLeft} {text.later}
            </p>
          ) : (
            <ApplicantsForm
              round={id}
              applicants={undeclared}
              chosen={wrong?.round === id ? wrong.chosen : {}}
            />
          )}
        </section>
      ))}
    </div>
  );
}
