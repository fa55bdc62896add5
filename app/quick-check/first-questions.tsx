import { Form } from "@remix-run/react";
import { Button } from "#app/ui/form/button.tsx";
import { QuestionControls } from "./question-controls.tsx";
import type { FirstView } from "./questions-view.ts";

/** What one can answer at once, each of it may be left out; leads to the list with verdicts. */
export function FirstQuestions({ first }: { first: FirstView }) {
  return (
    <section className="card quick-first" aria-labelledby="first-title">
      <div>
        <h2 id="first-title">{first.title}</h2>
        <p className="small">{first.lead}</p>
      </div>
      <Form method="post" action={first.action} noValidate className="quick-form">
        <div className="quick-questions">
          {first.questions.map((question) => (
            <QuestionControls key={question.name} question={question} />
          ))}
        </div>
        <Button weight="primary" name="intent" value="answer">
          {first.submit}
        </Button>
      </Form>
    </section>
  );
}
