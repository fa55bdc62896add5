import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { QuestionControls } from "./question-controls.tsx";
import { mostYears, questionsSent, questionView } from "./questions-view.ts";
import styles from "./quick-check.css?url";
import { readAnswers, serializeAnswers } from "./read-answers.server.ts";
import { impossibleIn, readFormAnswers, typedIn } from "./read-form-answers.ts";
import { questionPath } from "./said-view.ts";
import {
  answerType,
  askedFirst,
  type VisitorAnswers,
  withoutAnswer,
  withVisitorAnswer,
} from "./visitor-answers.ts";
import { quickCheckWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: styles }];

export const meta = pageTitle(quickCheckWords, (text) => text.title, { description: (text) => text.lead });

export const headers = noStore;

/** The search, or the opportunity, to return to; the whole list where none is named. */
function backFrom(asked: string): string {
  return /^\/opportunities(\/\d{1,12}(#who)?|\?[^#]*)?$/.test(asked) ? asked : "/opportunities";
}

/** Of figures by year: which years somebody wants to answer. */
function yearsIn(query: URLSearchParams): readonly string[] {
  const years = query.getAll("year").filter((year) => /^(19|20)\d{2}$/.test(year));
  return [...new Set(years)].slice(0, mostYears);
}

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = query.get("q") ?? "";
  const answers = await readAnswers(request);
  const names = answerType(asked) === null ? askedFirst : [asked];
  const locale = localeOf(request);
  // Kept answers can have become impossible: another one was taken back.
  const read = { answers, refusals: {}, doubts: impossibleIn(answers, today()) };
  const around = { answers, locale, years: yearsIn(query), sent: { typed: {}, read } };
  return {
    questions: names.flatMap((name) => questionView(name, around) ?? []),
    back: backFrom(query.get("back") ?? ""),
  };
}

/** Takes answers, passes a question over, or takes an answer back; the cookie is all that changes. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const locale = localeOf(request);
  const text = quickCheckWords[locale];
  const before = await readAnswers(request);
  const asked = form
    .getAll("asked")
    .filter((name): name is string => typeof name === "string")
    .slice(0, 30);
  const back = backFrom(textIn(form, "back"));
  const typed = typedIn(form);
  const refuse = (read: ReturnType<typeof readFormAnswers>, errors: readonly string[] = []) => {
    const questions = questionsSent(asked, { answers: before, locale, sent: { typed, read } });
    return data({ questions, errors, back }, { status: 400 });
  };
  const read = readFormAnswers(before, asked, typed, today());
  const intent = textIn(form, "intent");
  let answers = read.answers;
  if (intent === "remove") answers = withoutAnswer(before, textIn(form, "name"));
  else if (intent === "clear") answers = [];
  else if (intent === "passOver")
    answers = asked
      .filter((name) => answerType(name) !== null)
      .reduce((all, name) => withVisitorAnswer(all, { name, value: null }), before);
  else if (Object.keys(read.refusals).length > 0 || read.doubts.length > 0) return refuse(read);
  // 'Not known' to the next question is an answer, too: it would be asked again at once.
  if (intent === "answer" && form.has("next"))
    for (const name of asked)
      if (answerType(name) !== null && !answers.some((answer) => answer.name === name))
        answers = withVisitorAnswer(answers, { name, value: null });
  const cookie = await serializeAnswers(answers, request);
  if (cookie === null) return refuse(read, [text.tooLong]);
  const to = localePath(locale, nextPath(answers, back));
  return redirect(to, { status: 303, headers: { "set-cookie": cookie } });
}

/** Back, unless something cannot be true any longer: then to its question first. */
function nextPath(answers: VisitorAnswers, back: string): string {
  const [impossible] = impossibleIn(answers, today());
  return (impossible && questionPath(impossible.at, { back })) ?? back;
}

/** The questions that anybody can answer at once, or one that is to be changed. */
export default function QuickCheck() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { questions, back } = refused ?? loaded;
  const text = useWords(quickCheckWords);
  const wrong = questions
    .flatMap(({ controls }) => controls)
    .flatMap(({ name, label, errors }) =>
      errors.map((error) => ({ fieldId: name, text: `${label}: ${error}` })),
    );
  const errors = [...wrong, ...(refused?.errors ?? []).map((error) => ({ fieldId: "quick", text: error }))];
  return (
    <div className="page">
      <PageHeading title={text.title} lead={text.lead} />
      <Form method="post" noValidate className="form" id="quick">
        <ErrorSummary errors={errors} takesFocus={refused !== undefined} />
        <input type="hidden" name="back" value={back} />
        <div className="quick-questions">
          {questions.map((question) => (
            <QuestionControls key={question.name} question={question} />
          ))}
        </div>
        <div className="button-row">
          <Button weight="primary" name="intent" value="answer">
            {text.submit}
          </Button>
        </div>
      </Form>
    </div>
  );
}
