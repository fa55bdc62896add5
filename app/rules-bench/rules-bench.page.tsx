import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { readForm } from "#app/platform/pages/read-form.server.ts";
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
import { rulesWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: rulesStyles }];

export const meta = pageTitle(rulesWords, (text) => text.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const picked = exampleFrom(new URL(request.url).searchParams);
  return { picks: examplePicks, picked: picked.pick, ...judgeWritten(picked.written) };
}

export async function action({ request }: ActionFunctionArgs) {
  const read = judgeWritten(writtenFrom(await readForm(request)));
  return data(read, { status: read.reading ? 200 : 400 });
}

export default function Rules() {
  const text = useWords(rulesWords);
  const { picks, picked, ...loaded } = useLoaderData<typeof loader>();
  const judged = useActionData<typeof action>();
  const { written, problems, reading } = judged ?? loaded;
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[]} here={text.title} />
        <PageHeading title={text.title} lead={text.lead} />
      </div>
      <PickForm picks={picks} picked={picked} />
      {/* The form below posts to this anchor, so that without JavaScript the page opens at the answer. */}
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
      <RulesForm picked={picked} written={written} problems={problems} isOwn={judged !== undefined} />
    </div>
  );
}

/** A plain GET form, so that each example has an address that can be shared. */
function PickForm({ picks, picked }: PickFormProps) {
  const locale = useLocale();
  const text = useWords(rulesWords);
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
