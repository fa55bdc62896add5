import type { signInKo } from "./sign-in-ko.ts";

export const signInEn: typeof signInKo = {
  title: "Sign in",
  lead: "Give your mail address and we send you a code. There are no passwords. If you are new, your account is made when you enter the code.",
  email: "Mail address",
  emailHint: "Where the code should go, for example name@company.co.kr",
  emailMissing: "Enter your mail address.",
  emailWrong: "This is not a mail address. It should look like name@company.co.kr.",
  send: "Send me a code",
  codeTitle: "Enter your code",
  codeLead: (email, minutes) => `We sent a code of 6 digits to ${email}. It works for ${minutes} minutes.`,
  code: "Sign-in code",
  codeHint: "The 6 digits in the mail.",
  codeMissing: "Enter the code.",
  codeWrongForm: "The code has 6 digits.",
  codeWrong: "This is not the code. Check that it is the one from the newest mail.",
  codeExpired: "This code is too old. Ask for a new one below.",
  codeUsedUp: "There were too many wrong tries with this code. Ask for a new one below.",
  codeNone:
    "No code is in force any more: it was used already, is too old or was tried too often. Ask for a new one below.",
  enter: "Sign in",
  sendAgain: "Send a new code",
  sentAgain: "A new code is on its way. Earlier ones no longer work.",
  otherAddress: "Use another address",
  notArrived: "No mail?",
  notArrivedWhat: "Look into your spam folder. If nothing has come after a minute, ask for a new code.",
  codesLimited: (minutes) =>
    `Too many codes were asked for. Ask again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. A code that you already have still works.`,
  triesLimited: (minutes) =>
    `Too many codes were tried. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  demonstration: "In this demonstration no mail leaves the machine.",
  demonstrationMailbox: "Read the mails sent",
  demonstrationPeople: "Sign in as a demo person",
};
