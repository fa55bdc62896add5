import { cardEn } from "#app/card/words.en.ts";
import { findEn } from "#app/find/words.en.ts";
import { opportunityEn } from "#app/opportunity-page/words.en.ts";
import { technologiesEn } from "#app/technologies/words.en.ts";
import type { ko } from "./words.ko.ts";

const shell: typeof ko.shell = {
  site: {
    name: "Naru",
    slogan: "Where technology companies meet public support",
    description:
      "Naru finds the public support that is open to a technology company in Korea and explains why, requirement by requirement.",
    titleOf: (page) => `${page} | Naru`,
  },
  frame: {
    skipToContent: "Skip to content",
    demonstration:
      "This is a demonstration, not a government service. Verdicts shown here have no legal effect.",
    home: "Naru home",
    mainNavigation: "Main",
    footerNavigation: "Footer",
    navigationHome: "Home",
    navigationOpportunities: "Opportunities",
    navigationTechnologies: "Technologies",
    navigationConfirmation: "Confirmation",
    navigationRules: "Rules bench",
    navigationComponents: "Page components",
    otherLanguage: "한국어",
    theme: "Display",
    themeHint: "Saved in this browser for one year.",
    themes: { system: "Same as device", light: "Light", dark: "Dark", contrast: "High contrast" },
    signIn: "Sign in",
    masthead: "About this site",
    accountMenu: "Your account",
    accountSettings: "Account",
    chosenCompany: "Company shown",
    chooseCompany: "Change",
    noCompanyChosen: "None selected",
    addCompany: "Register a company",
    companyPage: "Company",
    matches: "My matches",
    applications: "Applications",
    work: {
      desk: "Office overview",
      cases: "Cases",
      rounds: "Rounds and settings",
      consultations: "Consultations",
      reviews: "My reviews",
      expertise: "My expertise",
      experts: "Experts",
      companies: "Companies",
      rules: "Check rules read automatically",
      sources: "Sources of notices",
      audit: "Audit log",
      register: "Register of confirmed companies",
    },
    register: "Register of confirmed companies",
    partners: "Find partners",
    certificateLookup: "Check a certificate",
    bookmarks: "Saved opportunities",
    signOut: "Sign out",
    demoPeople: "Demo people",
    mailbox: "Sent emails",
    footerNote:
      "Naru reads the rules of a notice, checks them and explains its verdict. The decision always rests with the agency.",
    footerDemonstration: "This is a demonstration: all companies and applications shown are fictitious.",
  },
  errors: {
    stillWorks: "What you can do now",
    goHome: "Go to the home page",
    goBackHint: "Use your browser's Back button to return to the previous page.",
    tryAgain: "Reload this page",
    requestId: "Request number",
    requestIdHint: "Include this number when you report the problem, so that we can find the cause.",
    sessionEnded: {
      title: "Your session ended before this was sent",
      what: "Nothing was saved. What you typed is still on this page.",
      next: "Sign in in a new window, come back to this page and send it again. If you close this page, what you typed is lost.",
      files: "Attached files could not be kept. Attach them again after sending.",
      signIn: "Sign in in a new window",
      sendAgain: "Send again",
    },
    notFound: {
      title: "Page not found",
      what: (path) => `There is nothing at “${path}”. The address may have changed or been mistyped.`,
      next: "Check the address, or start again below.",
    },
    failed: {
      title: "This page could not be shown",
      what: "The server ran into an error, which has been recorded. Anything saved before is still there.",
      next: "Reload this page in a moment. If it keeps happening, report it with the request number.",
    },
    unavailable: {
      title: "The database is not available right now",
      what: "The database is not responding. Anything saved before is still there; what you just sent may not have been saved.",
      next: "Reload this page in about a minute.",
    },
    forbidden: {
      title: "You do not have access",
      what: "Nothing was saved or changed.",
      next: "If you need access, ask an administrator of your company or agency, or sign in with an account that has it.",
    },
    refused: {
      title: "The request was not processed",
      what: "This request could not be accepted, and nothing was changed.",
      next: "Go back to the previous page and try again.",
    },
  },
  ui: {
    error: "Error",
    optional: "optional",
    newWindow: "opens in a new window",
    breadcrumb: "You are here",
    errorSummary: (count) => `${count} ${count === 1 ? "problem" : "problems"} to fix`,
    tones: { info: "Note", good: "Done", caution: "Caution", bad: "Error" },
    remove: (what) => `Remove ${what}`,
    search: "Search",
    suggestions: "Suggestions",
    suggestionCount: (count) =>
      `${count} ${count === 1 ? "suggestion" : "suggestions"}. Use the arrow keys to choose.`,
    previousPage: "Previous",
    nextPage: "Next",
    pageNumber: (page) => `Page ${page}`,
    chosenCount: (count) => `${count} selected`,
    items: "opportunities",
    close: "Close",
    leave: {
      title: "You have unsaved changes",
      what: "If you leave this page, what you have entered or chosen will be lost.",
      stay: "Stay on this page",
      leave: "Leave without saving",
    },
    scrollTable: (caption) => `${caption}: table that scrolls sideways`,
  },
};

/** What a browser loads in English before a page starts: the shell, and the public pages with long texts. */
export const en: typeof ko = {
  shell,
  card: cardEn,
  find: findEn,
  opportunity: opportunityEn,
  technologies: technologiesEn,
};
