import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireInProduction } from "#app/accounts/guards.server.ts";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/controls.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { exampleFrom, examplePicks, type Pick, type Picks } from "./examples.server.ts";
import { judgeWritten, writtenFrom } from "./judge-written.server.ts";
import { ReadingView } from "./reading-view.tsx";
import rulesStyles from "./rules-bench.css?url";
import { ProblemSummary, RulesForm } from "./rules-form.tsx";

export const links = () => [{ rel: "stylesheet", href: rulesStyles }];

export const meta: MetaFunction = ({ location }) => {
  const { site, rules } = messagesOf(localeOfPath(location.pathname));
  return [{ title: site.titleOf(rules.title) }];
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requireInProduction(request, "system.rulesBench");
  const picked = exampleFrom(new URL(request.url).searchParams);
  return { picks: examplePicks, picked: picked.pick, ...judgeWritten(picked.written) };
}

export async function action({ request }: ActionFunctionArgs) {
  await requireInProduction(request, "system.rulesBench");
  const read = judgeWritten(writtenFrom(await request.formData()));
  return data(read, { status: read.reading ? 200 : 400 });
}

export default function Rules() {
  const { rules: text } = useMessages();
  const { picks, picked, ...loaded } = useLoaderData<typeof loader>();
  const { written, problems, reading } = useActionData<typeof action>() ?? loaded;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <PickForm picks={picks} picked={picked} />
      {/* The form below posts to this place, so that a reader without JavaScript lands on the answer. */}
      <section className="section" aria-labelledby="verdict">
        <h2 id="verdict">{text.resultTitle}</h2>
        <ProblemSummary problems={problems} />
        {reading ? (
          <ReadingView reading={reading} />
        ) : (
          <Notice tone="caution" title={text.nothing}>
            <p>{text.nothingWhy}</p>
          </Notice>
        )}
      </section>
      <RulesForm picked={picked} written={written} problems={problems} />
    </div>
  );
}

/** A plain GET form: an example has an address that can be sent to somebody. */
function PickForm({ picks, picked }: PickFormProps) {
  const locale = useLocale();
  const { rules: text } = useMessages();
  const companies = picks.find(({ id }) => id === picked.example)?.companies ?? [];
  return (
    <section className="section">
      <h2>{text.pickTitle}</h2>
      <Form method="get" className="rules-pick">
        <Select
          name="example"
          label={text.example}
          defaultValue={picked.example}
          key={`example ${picked.example}`}
          options={picks.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        />
        <Select
          name="company"
          label={text.company}
          defaultValue={String(picked.company)}
          key={`company ${picked.example} ${picked.company}`}
          options={companies.map((name, at) => ({ value: String(at), label: name[locale] }))}
        />
        <Button>{text.load}</Button>
      </Form>
    </section>
  );
}

type PickFormProps = { picks: Picks; picked: Pick };
