import { expect, test } from "vitest";
import { draftName, isDraftOver } from "./case-drafts.ts";
import type { StepName } from "./procedure.ts";
import type { Status } from "./statuses.ts";

const me = "me";
const other = "other";

type Case = [
  what: string,
  draft: [form: string, personId: string | null],
  taken: [step: StepName, status: Status, ids?: Record<string, number | string>],
  isOver: boolean,
];

test.each<Case>([
  ["what was sent", ["recommend", me], ["recommend", "examination"], true],
  ["another officer's beginning of the same", ["recommend", other], ["recommend", "examination"], false],
  ["another form of mine", ["send_back", me], ["recommend", "examination"], false],
  ["what the new status does not take", ["recommend", other], ["decide", "decided"], true],
  [
    "the checklist, once the screening is passed",
    ["pass_screening checklist", other],
    ["pass_screening", "examination"],
    true,
  ],
  [
    "a part of an application, once it is submitted",
    ["submit description", other],
    ["submit", "received"],
    true,
  ],
  ["everything, once the case has ended", ["applicant", other], ["withdraw", "withdrawn"], true],
  ["a message, while it goes on", ["message", me], ["begin_screening", "screening"], false],
  [
    "the expert's review, once the officer has ended it",
    ["submit_review 7", other],
    ["close_review", "examination", { reviewId: 7 }],
    true,
  ],
  [
    "another expert's review",
    ["submit_review 8", other],
    ["close_review", "examination", { reviewId: 7 }],
    false,
  ],
  [
    "the opinion under a link, once the officer has entered it",
    ["answer_consultation 3", null],
    ["answer_consultation", "examination", { consultationId: 3, opinion: "agrees" }],
    true,
  ],
  [
    "another ministry's opinion",
    ["answer_consultation 4", null],
    ["close_consultation", "examination", { consultationId: 3 }],
    false,
  ],
  [
    "a colleague's supplement, once it was sent",
    ["answer_supplement", other],
    ["answer_supplement", "screening", { supplementId: 9 }],
    true,
  ],
  [
    "everything of an expert who recuses themselves",
    ["close_review 9", me],
    ["decline_review", "examination", { reviewId: 7 }],
    true,
  ],
])("%s", (_, [form, personId], [step, status, ids], isOver) => {
  expect(isDraftOver({ form, personId }, { step, status, ids, personId: me })).toBe(isOver);
});

test("a form of a task is named by its step and which one it is", () => {
  expect(draftName("close_review", 7)).toBe("close_review 7");
  expect(draftName("recommend")).toBe("recommend");
});
