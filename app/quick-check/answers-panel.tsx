import { Form } from "@remix-run/react";
import { Button } from "#app/ui/form/button.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { AnswerView, PanelView } from "./panel-view.ts";
import { QuestionControls } from "./question-controls.tsx";

/** What a visitor's verdicts rest on. The answers are folded, so that the first verdict stands on the first screen of a phone. */
export function AnswersPanel({ panel }: { panel: PanelView }) {
  const { words } = panel;
  return (
    <section className="card quick-panel" aria-labelledby="answers-title">
      <h2 id="answers-title" className="card-title">
        {panel.title}
      </h2>
      <p role="status" className="quick-decided">
        {panel.decided}
      </p>
      <details>
        <summary>{words.answers}</summary>
        <p className="small">
          {panel.lead} {panel.kept}
        </p>
        <ul className="quick-answers" aria-label={words.answers}>
          {panel.answers.map((answer) => (
            <li key={answer.name}>
              <Answer answer={answer} panel={panel} />
            </li>
          ))}
        </ul>
        {panel.answers.length > 1 ? (
          <Form method="post" action={panel.action} preventScrollReset>
            <input type="hidden" name="back" value={panel.back} />
            <button type="submit" name="intent" value="clear" className="link-button">
              {words.clear}
            </button>
          </Form>
        ) : null}
      </details>
    </section>
  );
}

/** The question that decides most, and the way to keep the answers; stands among the verdicts. */
export function NextQuestion({ panel }: { panel: PanelView }) {
  const { words } = panel;
  return (
    <section className="card quick-panel" aria-labelledby="next-title">
      <h2 id="next-title" className="card-title">
        {words.next}
      </h2>
      {panel.next ? (
        // Made anew with each question, or a control would keep what the one before it had.
        <Form
          key={panel.next.question.name}
          method="post"
          action={panel.action}
          noValidate
          className="quick-next"
          preventScrollReset
        >
          <input type="hidden" name="back" value={panel.back} />
          <input type="hidden" name="next" value="yes" />
          <QuestionControls question={panel.next.question} />
          <p className="small quiet">
            {panel.next.waiting} {panel.decided}
          </p>
          <div className="button-row">
            <Button weight="primary" name="intent" value="answer">
              {words.answer}
            </Button>
            <Button weight="tertiary" name="intent" value="passOver">
              {words.passOver}
            </Button>
          </div>
        </Form>
      ) : (
        <p>{words.done}</p>
      )}
      <p className="small quick-keep">
        <TextLink to={panel.keepTo}>{words.keep}</TextLink> <span className="quiet">{words.keepWhy}</span>
      </p>
    </section>
  );
}

function Answer({ answer, panel: { action, back, words } }: { answer: AnswerView; panel: PanelView }) {
  return (
    <>
      <p className="quick-answer">
        <span className="quiet">{answer.label}</span> <strong>{answer.value}</strong>
        {answer.decided ? <span className="small quiet">{answer.decided}</span> : null}
      </p>
      <div className="quick-change">
        <TextLink to={`/quick-check?${new URLSearchParams({ q: answer.name, back })}`}>
          <span aria-hidden>{words.change}</span>
          <span className="visually-hidden">{answer.changeName}</span>
        </TextLink>
        <Form method="post" action={action} preventScrollReset>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="name" value={answer.name} />
          <button type="submit" name="intent" value="remove" className="link-button">
            <span aria-hidden>{words.remove}</span>
            <span className="visually-hidden">{answer.removeName}</span>
          </button>
        </Form>
      </div>
    </>
  );
}
