import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { noStore } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import publicStyles from "../../ui/theme/public.css?url";
import { BenefitTable, FewTable } from "./about-tables.tsx";
import { aboutView, roundView } from "./about-view.ts";
import { applyPath } from "./apply-path.ts";
import confirmationStyles from "./confirmation.css?url";
import { loadRounds } from "./load-rounds.server.ts";

export const links = () => [publicStyles, confirmationStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = pageTitle(shellWords, (_, page: Loaded<typeof loader>) => page?.text.title, {
  description: (_, page) => page?.text.lead,
});
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  const [viewer, rounds] = await Promise.all([readViewer(request), perform(loadRounds, undefined)]);
  return {
    ...aboutView(rounds, locale),
    round: roundView(rounds, locale),
    apply: applyPath(viewer),
  };
}

/** What a confirmation is, what it brings, how many are confirmed, how long it takes, and what to do next. */
export default function AboutConfirmation() {
  const { text, benefits, few, time, act, decree, round, apply } = useLoaderData<typeof loader>();
  const signIn = useSignInPath();
  const steps = [
    { to: "/confirmation/lists", ...text.steps.lists },
    { to: apply ?? signIn, ...text.steps.apply },
    { to: "/certificate", ...text.steps.certificate },
    { to: "/register", ...text.steps.register },
  ];
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead}>
          <div className="button-row">
            <ButtonLink to="/confirmation/pre-check">{text.steps.preCheck.label}</ButtonLink>
          </div>
        </PageHeading>
      </div>
      <section className="section" aria-labelledby="steps">
        <h2 id="steps">{text.stepsTitle}</h2>
        <ul className="card-grid">
          {steps.map(({ to, label, text: about }) => (
            <li key={to} className="card">
              <p className="card-title">
                <TextLink to={to}>{label}</TextLink>
              </p>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="round">
        <h2 id="round">{text.roundTitle}</h2>
        <Notice title={round.title}>{round.hint === null ? null : <p>{round.hint}</p>}</Notice>
      </section>
      <section className="section" aria-labelledby="what">
        <h2 id="what">{text.whatTitle}</h2>
        <Prose lines={text.what} />
        <ul className="inline-links">
          <li>
            <TextLink to={act}>{text.act}</TextLink>
          </li>
          <li>
            <TextLink to={decree}>{text.decree}</TextLink>
          </li>
        </ul>
      </section>
      <section className="section" aria-labelledby="kinds">
        <div className="section-heading">
          <h2 id="kinds">{text.kindsTitle}</h2>
          <p>{text.kindsLead}</p>
        </div>
        <ul className="card-grid">
          {[text.kinds.holding, text.kinds.developing].map((kind) => (
            <li key={kind.name} className="card">
              <p className="card-title">{kind.name}</p>
              <p>{kind.text}</p>
            </li>
          ))}
        </ul>
        <BenefitTable text={text} rows={benefits} />
        <p className="quiet">{text.formerly}</p>
      </section>
      <section className="section" aria-labelledby="few">
        <div className="section-heading">
          <h2 id="few">{text.fewTitle}</h2>
          <p>{text.fewLead}</p>
        </div>
        <FewTable text={text} rows={few} />
        <p>{text.fewMore}</p>
      </section>
      <section className="section" aria-labelledby="time">
        <h2 id="time">{text.timeTitle}</h2>
        <Prose lines={time} />
      </section>
    </div>
  );
}

function Prose({ lines }: { lines: readonly string[] }) {
  return (
    <div className="prose">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
