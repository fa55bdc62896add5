import { startEn } from "./start-words.ts";
import type { applyingKo } from "./words.ko.ts";

export const applyingEn: typeof applyingKo = {
  start: startEn,
  list: {
    title: "Applications for confirmation",
    lead: "Your drafts and what you submitted for confirmation as a national strategic technology.",
    start: "New application",
    none: "There is no application yet.",
    columns: {
      title: "Application",
      technology: "Technology and kind",
      status: "Status",
      clock: "Clock",
      next: "Next",
    },
    todo: {
      fill: (count: number) => `${count} ${count === 1 ? "part" : "parts"} to fill in`,
      check: "Check and submit",
      wait: "Nothing to do: wait",
      supplement: "Answer the supplement request",
      read: "Read the result",
      none: "Nothing",
      offline: "Submit offline",
    },
    noClock: "Begins when submitted",
    clockEnded: "Ended",
    clockLeft: (left: string, due: string) => `${left} days left, until ${due}`,
    clockStopped: (left: string) => `Stopped, ${left} days left`,
    clockOver: (days: string) => `${days} days over`,
  },
  kinds: { holding: "❶ Holding", developing: "❷ Developing" },
  readOnly: "You can read this application. Owners, editors and consultants change and submit it.",
  unverifiedForm:
    "The official form is not public: these questions are Naru's, after decree art. 8(1) (assumption).",
  about: {
    technology: "Technology",
    kind: "Kind",
    round: "Round",
    closes: "Closes",
    opens: "Opens",
    security: "Security class",
    version: "Taxonomy",
  },
  securityClasses: { general: "General", sensitive: "Sensitive", security: "Security" },
  sensitive:
    "This is a sensitive technology: only members who are signed in see it, and mails hold neither its title nor a link.",
  tasks: {
    title: "Parts to fill in",
    lead: "In any order. You can save with gaps; what is missing is said before you submit.",
    columns: { part: "Part", state: "State" },
    savedAt: (at: string) => `Last saved ${at}`,
    states: { none: "Not begun", some: "In part", done: "Done" },
    check: "Check and submit",
    checkHint: "All of it on one page, as it will be submitted.",
    leftParts: (count: number) => `${count} ${count === 1 ? "part is" : "parts are"} left.`,
    roundOpen: (closes: string) => `The round is open. It closes on ${closes}.`,
    roundClosed: "No round is open, so this cannot be submitted now. The draft is kept.",
    roundNext: (opens: string) => `The next round opens on ${opens}.`,
    unverified: "This cannot be submitted yet: your business number has not been verified.",
    delete: "Delete the draft",
    deleteLead: "The draft and its files are deleted. This cannot be undone.",
    deleted: "The draft was deleted.",
    deleteConfirm: "Yes, delete this draft.",
  },
  offline: {
    title: "Do not enter its content online",
    text: "Naru does not take the content of security technologies (assumption). Only the reference number and the technology that you chose are kept here.",
    steps: [
      "Telephone the reception desk of the policy centre with the reference number, the technology and the kind, and ask how to hand in the papers.",
      "Hand them in as you are told. Do not send them by e-mail.",
    ],
  },
  part: {
    partOf: (position: string, count: string) => `Part ${position} of ${count}`,
    source: (source: string) => `Asked for by: ${inEnglish(source)}`,
    saveAndNext: "Save and continue",
    save: "Save",
    back: "List of parts",
    saved: (part: string, at: string) => (at === "" ? `Saved: ${part}` : `Saved: ${part}, ${at}`),
    savedBy: (by: string, at: string) => `Last changed by ${by}, ${at}`,
    leaveUnsaved: "Some of what you entered is not saved. Leave this page?",
    required: "needed to submit",
    upTo: (most: string) => `Up to ${most} letters`,
    counted: (count: string, most: string) => `${count} of ${most} letters`,
    overBy: (count: string) => `${count} too many`,
    unanswered: "Not chosen",
    notSaved: "This was not saved",
    notSavedWhy: "All that you entered is still on this page. Settle what is listed, then save again.",
    origins: {
      "company.name": "the company's name",
      "company.number": "the verified business number",
      "person.name": "the name of whoever began the draft",
      "person.email": "the address of whoever began the draft",
      "profile.technology": "the profile's technologies",
      "profile.trl": "the profile's technologies",
      "profile.patents": "the profile's patents",
      "profile.rndTasks": "the profile's tasks",
    },
    origin: (from: string, on: string | null) =>
      on === null ? `Taken from ${from}` : `Taken from ${from}, ${on}`,
    problems: {
      unreadable: (label: string) =>
        `“${label}” holds characters that cannot be used. Remove them and save again.`,
      tooLong: (label: string, count: string, most: string) =>
        `“${label}” can have ${most} letters. It has ${count}.`,
      noOption: (label: string) => `Choose one of the options of “${label}”.`,
      conflict: (label: string) => `Somebody else changed “${label}”, too. Choose which to keep.`,
    },
    conflict: {
      title: "Somebody changed this meanwhile",
      explain: (by: string, at: string) => `${by} changed it at ${at} to this.`,
      emptied: "It was emptied meanwhile.",
      choose: "What to keep",
      mine: "Keep what I entered above",
      theirs: "Keep what the other person entered",
      somebody: "Somebody",
    },
    files: {
      none: "No file is attached.",
      attached: (count: string) => `${count} files`,
    },
  },
  check: {
    title: "Check and submit",
    lead: "This is what will be submitted, word for word. Afterwards nothing can be changed unless a supplement is requested.",
    change: "Change",
    changeNamed: (label: string) => `Change “${label}”`,
    empty: "Not answered",
    missingTitle: (count: number) =>
      `${count} required ${count === 1 ? "question has" : "questions have"} no answer`,
    hash: (hash: string) => `SHA-256 ${hash}`,
    unsafe: { waiting: "being checked", clean: "", refused: "refused", not_scanned: "" },
    declarationTitle: "Declaration",
    declaration: "I declare that this application and the attached material are true and complete.",
    declarationMissing: "Confirm the declaration to submit.",
    submit: "Submit",
    refusedTitle: "This was not submitted",
    refusedKept: "All that you entered is kept.",
    changed: "The application changed since you opened this page. Check what changed, then submit again.",
    readOnlyHint: "Owners, editors and consultants submit.",
    notYet: "This cannot be submitted yet",
  },
  receipt: {
    title: "Your application was received",
    reference: "Reference",
    at: "Submitted",
    by: "Submitted by",
    due: "Answer due",
    dueText: (days: string) => `${days} days from the day after receipt (stopped time is not counted)`,
    gone: "deleted account",
    nextTitle: "What happens next",
    next: [
      "An officer of the policy centre checks that nothing is missing. If something is, you are asked for it, and the clock stops meanwhile.",
      "The ministry hears the other ministries concerned and examines the technology.",
      "You are told the result in writing. You can read it here and by mail, too.",
    ],
    mailed: "The receipt was mailed to whoever submitted and to the owners of the company.",
    follow: "Follow the case",
    print: "Show what was submitted",
    pdf: "Save the application as PDF",
  },
  document: {
    title: "What was submitted",
    lead: "Questions and answers as they were when submitted, whatever becomes of form and profile.",
    number: (number: string) => `submission ${number}`,
    name: "Name of the technology",
    company: "Applicant",
    formName: "Form",
    form: (title: string, version: string, isVerified: boolean) =>
      isVerified
        ? `${title}, version ${version}`
        : `${title}, version ${version} (its questions are an assumption)`,
    declared: "Declaration",
    pdf: "Save as PDF",
    paper: {
      title: "Application for confirmation of a national strategic technology",
      titleOf: (reference: string, number: string) =>
        `Application for confirmation ${reference} (submission ${number})`,
      fileName: (reference: string, number: string) => `Application for confirmation ${reference}-${number}`,
      lacking: (letters: string) =>
        `Some characters are printed as empty boxes because the font lacks them: ${letters}. The page of this submission shows them.`,
    },
  },
};

/** Clauses are data in Korean; '영 제8조제1항제1호' reads 'decree art. 8(1), item 1'. */
function inEnglish(source: string): string {
  return source
    .replaceAll("법 ", "act ")
    .replaceAll("영 ", "decree ")
    .replace(/제(\d+)조/g, "art. $1")
    .replace(/제(\d+)항/g, "($1)")
    .replace(/제(\d+)호/g, ", item $1")
    .replaceAll("·", ",");
}
