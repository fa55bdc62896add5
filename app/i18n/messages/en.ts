import type { Messages } from "./ko.ts";

/** Every text of the pages in English: written, not translated word by word. */
export const en: Messages = {
  site: {
    name: "Naru",
    slogan: "Where technology companies meet public support",
    description:
      "Naru finds the public support that is open to a technology company in Korea and explains why, requirement by requirement.",
    titleOf: (page) => `${page} | Naru`,
  },
  shell: {
    skipToContent: "Skip to content",
    demonstration:
      "This is a demonstration, not a government service. Verdicts shown here have no legal effect.",
    home: "Naru home",
    mainNavigation: "Main",
    footerNavigation: "Footer",
    navigationHome: "Home",
    navigationRules: "Rules",
    navigationStatus: "Service status",
    navigationComponents: "Page components",
    otherLanguage: "한국어",
    theme: "Display",
    themeHint: "Remembered in this browser for a year.",
    themes: { system: "Same as device", light: "Light", dark: "Dark", contrast: "High contrast" },
    themeChosen: "chosen",
    footerNote:
      "Naru reads the rules of a notice, judges them and shows its reasons. The decision is always the agency's.",
    footerDemonstration: "This is a demonstration: every company and application in it is fictitious.",
  },
  home: {
    title: "See which public support is open to your company, and why",
    lead: "Naru reads notices on procurement, R&D, overseas expansion and finance, and judges each requirement against what is known about your company. If something is missing, it says what.",
    toRules: "Try the rules",
    example: {
      label: "Example of a verdict",
      title: "Overseas field-trial grant",
      subtitle: "Fictitious notice · up to KRW 150 million",
      verdict: "1 answer missing",
      findings: {
        met: {
          word: "Met",
          rule: "Founded no more than 7 years before the notice",
          value: "Your company: 3 years 2 months",
        },
        unknown: { word: "Unknown", rule: "At least 2 people in R&D only", value: "Not answered yet." },
        toCheck: {
          word: "Checked by the agency",
          rule: "Interest of an overseas customer in the trial",
          value: "The agency judges this from your documents.",
        },
      },
    },
    questions: "Four questions Naru answers",
    questionList: [
      {
        who: "Startups",
        question: "Which support is open to us, and what are we missing?",
        answer: "Procurement, R&D, overseas and finance programmes, with a reason for each requirement.",
      },
      {
        who: "Companies preparing for strategic-technology confirmation",
        question: "Would we pass, and what would it open for us?",
        answer: "Check yourself before you apply; afterwards, follow each stage and its legal period.",
      },
      {
        who: "Agency staff",
        question: "What is waiting for me, and are we within the legal period?",
        answer:
          "Whether a file is complete, who may review it without a conflict, and on what grounds it was decided.",
      },
      {
        who: "Programme owners",
        question: "Which companies could answer this call before I publish it?",
        answer: "How many companies each requirement keeps out, seen in advance.",
      },
    ],
    verdicts: "Five verdicts, always the same",
    verdictsLead:
      "A search rank is not a verdict. Only the rules of the notice decide, and what is unknown is called unknown.",
    verdictList: {
      eligible: {
        word: "Open to you",
        meaning: "Every requirement is met. Points that the agency checks in person are listed.",
      },
      noObstacleFound: {
        word: "Rules read so far are met",
        meaning: "Only part of the rules has been read, and that part is met. See the original notice.",
      },
      needsInformation: {
        word: "Answers missing",
        meaning: "Some questions have no answer yet. Naru shows which ones matter.",
      },
      notEligible: {
        word: "Not open to you",
        meaning: "A requirement is not met. Naru shows which one, and what change would meet it.",
      },
      notJudged: {
        word: "Not judged",
        meaning: "There is no company profile, or the rules of the notice have not been read yet.",
      },
    },
    progress: "What works today, and what does not yet",
    progressLead: "This demonstration is being built. Nothing here pretends to work when it does not.",
    progressColumns: { what: "Function", state: "State", note: "What it does" },
    states: { ready: "Works", coming: "In preparation" },
    progressList: [
      {
        what: "Trying the rules",
        ready: true,
        note: "Enter rules and company facts; read the verdict and its reasons in both languages.",
      },
      {
        what: "Finding opportunities",
        ready: false,
        note: "Notices collected from their sources, searchable.",
      },
      {
        what: "Company profile and matches",
        ready: false,
        note: "Enter facts once, be judged against every notice.",
      },
      {
        what: "Applying for strategic-technology confirmation",
        ready: false,
        note: "Application, supplements, review and decision in one place.",
      },
    ],
  },
  components: {
    title: "Page components",
    lead: "Everything that Naru's pages are made of, in one place. Change the display to see it in each theme.",
    buttons: "Buttons and links",
    primary: "Start the application",
    secondary: "Save draft",
    tertiary: "Cancel",
    disabled: "Cannot be sent",
    inside: "A link within this site",
    outside: "A link to another site",
    forms: "Input",
    companyName: "Company name",
    companyNameHint: "As it stands in the commercial register.",
    employees: "Number of employees",
    employeesError: "Enter a number, for example 12.",
    region: "Head office",
    regions: { seoul: "Seoul", busan: "Busan", jeju: "Jeju" },
    plan: "Description of the technology",
    rules: "Rules (JSON)",
    notices: "Notices",
    noticeTexts: {
      info: "Only part of this notice's rules has been read.",
      good: "Your draft is saved.",
      caution: "Three days are left to apply.",
      bad: "It could not be saved. What you wrote is still on this page.",
    },
    signs: "Signs of verdicts and findings",
    verdictWords: [
      "Open to you (2 checks by the agency)",
      "Rules read so far are met",
      "3 answers missing",
      "Not open to you",
      "Not judged",
    ],
    findingWords: ["Met", "Not met", "Unknown", "Checked by the agency", "Does not apply"],
    blocks: "Blocks",
    pills: "Active filters",
    pillWords: ["R&D", "Seoul", "Open now"],
    disclosure: "Words of the notice",
    quotation:
      "“Companies founded no more than seven years before the notice, with at least two dedicated staff”",
    table: "Amounts",
    tableColumns: { name: "Programme", period: "Closes", amount: "Up to" },
    longName:
      "R&D projects for global markets 2026: overseas field trials and local certification for deep-tech small and medium-sized enterprises",
    shortName: "Early-stage start-ups",
  },
  errors: {
    stillWorks: "What you can do now",
    goHome: "Go to the home page",
    goBackHint: "Your browser's back button returns to the page before.",
    tryAgain: "Open this page again",
    requestId: "Request number",
    requestIdHint: "Quote this number when you report the problem; it leads us straight to the cause.",
    notFound: {
      title: "There is no such page",
      what: (path) => `There is nothing at “${path}”. The address may have changed or been mistyped.`,
      next: "Check the address, or start again below.",
    },
    failed: {
      title: "This page could not be shown",
      what: "The server ran into an error, and the error has been recorded. Whatever was saved before is still there.",
      next: "Open this page again in a moment. If it keeps happening, report it with the request number.",
    },
    unavailable: {
      title: "The database cannot be reached right now",
      what: "The database is not answering. Whatever was saved before is still there; what you just sent may not have been saved.",
      next: "Open this page again in about a minute. The home page and the rules work without the database.",
    },
    refused: {
      title: "The request was not carried out",
      what: "This request could not be accepted, and nothing was changed.",
      next: "Go back to the page before and try again.",
    },
  },
  ui: {
    error: "Error",
    required: "required",
    optional: "optional",
    newWindow: "opens in a new window",
    breadcrumb: "You are here",
    errorSummary: (count) => (count === 1 ? "One answer needs a change" : `${count} answers need a change`),
    tones: { info: "Note", good: "Done", caution: "Caution", bad: "Error" },
    remove: (what) => `Remove ${what}`,
    scrollTable: (caption) => `${caption}: table that scrolls sideways`,
  },
};
