import type { applyKo } from "./words.ko.ts";

export const applyEn: typeof applyKo = {
  start: {
    title: "New application",
    lead: "You can prepare a draft at any time and submit it while a round is open. Most applications are not confirmed.",
    whoTitle: "Who may apply",
    who: "Bodies that foster these technologies (act art. 2(2), decree art. 2).",
    whoList: [
      "businesses in a field related to national strategic technologies",
      "government-funded, specified, national and public research institutes, and specialised production technology institutes",
      "universities and graduate schools, institutes of science and technology, national university hospitals",
      "recognised corporate R&D centres and the other bodies that decree art. 2 names",
    ],
    needTitle: "What you need",
    needList: [
      "A verified business number, by the time you submit",
      "Description and scope of the technology, with a summary (decree art. 8(1) 1)",
      "Material on its characteristics and uses (no. 2)",
      "Proof that you research, manage or hold it, or run a related business (no. 3)",
    ],
    numberMissing: "Your business number has not been verified. You can prepare a draft, but not submit it.",
    numberLink: "Register your business number",
    timeTitle: "How long it takes",
    time: (days: string) =>
      `You are notified in writing within ${days} days of receipt (decree art. 8(3)). Days spent on a supplement or a technical review are not counted (paragraphs 3 and 4).`,
    timeHint: "The application page shows the days used, the days stopped and the days left.",
    kindsTitle: "Two kinds of confirmation",
    kindsLead: "Each application is for one kind. The benefits differ.",
    kinds: {
      holding: { name: "❶ Holding", text: "A technology that you hold or manage." },
      developing: { name: "❷ Developing", text: "A technology that you are researching and developing." },
    },
    formTitle: "The technology",
    technology: "Technology",
    technologyHint: (version: string) =>
      `Choose one of the technologies of ${version}. Their scopes are listed below.`,
    choose: "Choose one",
    scopes: "Show the scope of each technology",
    scopesLead: "The official definitions in plain words. Examiners use the official definitions.",
    kind: "Kind of confirmation",
    name: "Name of the technology",
    nameHint:
      "Use a name that an examiner will understand. For a security technology, enter only a reference number that reveals nothing about it.",
    security: "Security class of the technology",
    securityHint: "The class assigned to the project under art. 21 of the R&D Innovation Act.",
    securityClasses: {
      general: "General: none of the others",
      sensitive: "Sensitive: visible only after signing in; emails contain neither its title nor a link",
      security: "Security: its content is not entered online",
    },
    submit: "Start the draft",
    problems: {
      technology: "Choose a technology.",
      kind: "Choose the kind of confirmation.",
      security: "Choose the security class.",
      nameMissing: "Enter the name of the technology.",
      nameTooLong: (most: number) => `The name can have up to ${most} characters.`,
      nameUnreadable: "The name contains characters that cannot be used. Enter one line of text.",
      reference:
        "Enter a reference number instead of a name: up to 30 letters, digits and - / . _ without spaces.",
      stale: "This page is out of date. What you entered has been kept. Send the form again.",
      otherKind: "This round takes no applications of this kind.",
      tooMany: "You have too many drafts. First delete those you no longer need.",
    },
  },
  list: {
    title: "Applications for confirmation",
    lead: "Your drafts and submitted applications for confirmation as a national strategic technology.",
    start: "New application",
    none: "There are no applications yet.",
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
      wait: "Nothing for now",
      supplement: "Answer the supplement request",
      read: "Read the result",
      none: "Nothing",
      offline: "Submit offline",
    },
    noClock: "Starts after submission",
    clockEnded: "Ended",
    clockLeft: (left: string, due: string) => `${left} days left, due ${due}`,
    clockStopped: (left: string) => `Stopped, ${left} days left`,
    clockOver: (days: string) => `${days} days overdue`,
  },
  kinds: { holding: "❶ Holding", developing: "❷ Developing" },
  readOnly: "You can read this application. Owners, editors and consultants can change and submit it.",
  unverifiedForm:
    "The official form is not public. Naru wrote these questions from decree art. 8(1) (assumption).",
  about: {
    technology: "Technology",
    kind: "Kind",
    round: "Round",
    security: "Security class",
    version: "Taxonomy",
  },
  securityClasses: { general: "General", sensitive: "Sensitive", security: "Security" },
  sensitive:
    "This is a sensitive technology: only signed-in members can see it, and emails contain neither its title nor a link.",
  tasks: {
    title: "Parts to fill in",
    lead: "Complete the parts in any order. You can save with gaps; you will see what is missing before you submit.",
    columns: { part: "Part", state: "State" },
    savedAt: (at: string) => `Last saved ${at}`,
    states: { none: "Not started", some: "In progress", done: "Done" },
    check: "Check and submit",
    checkHint: "See everything on one page, exactly as it will be submitted.",
    leftParts: (count: number) => `${count} ${count === 1 ? "part is" : "parts are"} left.`,
    roundOpen: (round: string, closes: string) =>
      `Once submitted it goes into “${round}”, which closes on ${closes}.`,
    begunFor: (round: string) =>
      `This draft was begun for “${round}”. Check whether questions have changed since.`,
    roundClosed: "No round is open, so you cannot submit now. Your draft is kept.",
    roundNext: (round: string, opens: string) => `The next round, “${round}”, opens on ${opens}.`,
    unverified: "You cannot submit yet: your business number has not been verified.",
    delete: "Delete the draft",
    deleteLead: "The draft and its files will be deleted. This cannot be undone.",
    deleted: "The draft was deleted.",
    deleteConfirm: "Yes, delete this draft.",
  },
  offline: {
    title: "Do not enter the content online",
    text: "Naru does not accept the content of security technologies (assumption). Only the reference number and the technology you chose are stored here.",
    steps: [
      "Call the policy centre's reception desk, give the reference number, the technology and the kind, and ask how to submit the documents.",
      "Submit them as instructed. Do not send them by email.",
    ],
  },
  part: {
    partOf: (position: string, count: string) => `Part ${position} of ${count}`,
    source: (source: string) => `Basis: ${inEnglish(source)}`,
    saveAndNext: "Save and continue",
    save: "Save",
    back: "List of parts",
    saved: (part: string, at: string) => (at === "" ? `Saved: ${part}` : `Saved: ${part}, ${at}`),
    savedBy: (by: string, at: string) => `Last changed by ${by}, ${at}`,
    required: "required to submit",
    upTo: (most: string) => `Up to ${most} characters`,
    counted: (count: string, most: string) => `${count} of ${most} characters`,
    overBy: (count: string) => `${count} too many`,
    unanswered: "Not chosen",
    notSaved: "This was not saved",
    notSavedWhy:
      "Everything you entered is still on this page. Correct what is listed below, then save again.",
    origins: {
      "company.name": "the company's name",
      "company.number": "the verified business number",
      "person.name": "the name of the person who started the draft",
      "person.email": "the email address of the person who started the draft",
      "profile.technology": "the profile's technologies",
      "profile.trl": "the profile's technologies",
      "profile.patents": "the profile's patents",
      "profile.rndTasks": "the profile's R&D projects",
    },
    origin: (from: string, on: string | null) =>
      on === null ? `Taken from ${from}` : `Taken from ${from}, ${on}`,
    problems: {
      unreadable: (label: string) =>
        `“${label}” contains characters that cannot be used. Remove them and save again.`,
      tooLong: (label: string, count: string, most: string) =>
        `“${label}” can have up to ${most} characters. It has ${count}.`,
      noOption: (label: string) => `Choose one of the options of “${label}”.`,
      conflict: (label: string) => `Someone else has also changed “${label}”. Choose which version to keep.`,
    },
    conflict: {
      title: "Someone else changed this in the meantime",
      explain: (by: string, at: string) => `${by} changed it to this on ${at}.`,
      emptied: "It was cleared in the meantime.",
      choose: "Version to keep",
      mine: "Keep what I entered above",
      theirs: "Keep what the other person entered",
      somebody: "Someone else",
    },
  },
  check: {
    title: "Check and submit",
    lead: "This is exactly what will be submitted. After that, nothing can be changed unless a supplement is requested.",
    change: "Change",
    changeNamed: (label: string) => `Change “${label}”`,
    empty: "Not answered",
    missingTitle: (count: number) =>
      `${count} required ${count === 1 ? "question has" : "questions have"} no answer`,
    hash: (hash: string) => `SHA-256 ${hash}`,
    declarationTitle: "Declaration",
    declaration: "I declare that this application and the attached material are true and complete.",
    declarationMissing: "Confirm the declaration to submit.",
    submit: "Submit",
    refusedTitle: "The application was not submitted",
    refusedKept: "Everything you entered has been kept.",
    changed: "The application has changed since you opened this page. Check the changes, then submit again.",
    readOnlyHint: "Owners, editors and consultants can submit it.",
    notYet: "You cannot submit yet",
  },
  receipt: {
    title: "Your application was received",
    reference: "Reference",
    at: "Submitted",
    by: "Submitted by",
    due: "Notification due",
    dueText: (days: string) => `${days} days from the day after receipt (stopped time is not counted)`,
    gone: "deleted account",
    nextTitle: "What happens next",
    next: [
      "An officer of the policy centre checks that nothing is missing. If something is, you will be asked for it, and the clock stops in the meantime.",
      "The ministry consults the other ministries concerned and examines the technology.",
      "You will be notified of the result in writing. You can also read it here and by email.",
    ],
    mailed:
      "The receipt was emailed to the person who submitted the application and to the company's owners.",
    follow: "Follow the case",
    print: "Show what was submitted",
    pdf: "Save the application as PDF",
  },
  document: {
    title: "What was submitted",
    lead: "Questions and answers as they were when submitted. Later changes to the form or the profile do not affect them.",
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
      lacking: (characters: string) =>
        `Some characters are printed as empty boxes because the font does not have them: ${characters}. The page of this submission shows them.`,
    },
  },
};

/** Clauses are stored in Korean: '영 제8조제1항제1호' becomes 'decree art. 8(1), item 1'. */
function inEnglish(source: string): string {
  return source
    .replaceAll("법 ", "act ")
    .replaceAll("영 ", "decree ")
    .replace(/제(\d+)조/g, "art. $1")
    .replace(/제(\d+)항/g, "($1)")
    .replace(/제(\d+)호/g, ", item $1")
    .replaceAll("·", ",");
}
