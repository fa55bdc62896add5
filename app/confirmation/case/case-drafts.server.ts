import type { Person } from "#app/accounts/viewer.ts";
import { answerDraft } from "#app/drafts/answer-draft.server.ts";
import { aboutApplication, type DraftPlace, type Drafts } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { StaffCase } from "./require-case.server.ts";

type Asked = { viewer: Person; found: StaffCase };
/** Forms of the page that belong to no step of this official. */
type Beside = Readonly<Record<string, boolean>>;

/** An official's own drafts in a case: of the steps that they can take now, and of the forms `beside` that are open. */
export function findCaseDrafts(asked: Asked, beside?: Beside): Promise<Drafts> {
  return perform(findDrafts, placeOf(asked, beside));
}

/** Answers a form of a case that was sent to be kept; null: go on (see `answerDraft`). */
export function answerCaseDraft(request: Request, form: FormData, asked: Asked, beside?: Beside) {
  return answerDraft(request, form, placeOf(asked, beside));
}

function placeOf({ viewer, found }: Asked, beside: Beside = {}): DraftPlace {
  const open = found.steps.filter(({ reasons }) => reasons.length === 0).map(({ step }) => step);
  return aboutApplication(found.id, {
    writer: viewer,
    isOpen: (form) => {
      if (Object.hasOwn(beside, form)) return beside[form] === true;
      const [, step, task] = /^(\w+)(?: (\d{1,15}))?$/.exec(form) ?? [];
      return (
        step !== undefined && open.some((each) => each === step) && (task === undefined || Number(task) > 0)
      );
    },
  });
}
