import type { demoKo } from "./demo-ko.ts";

export const demoEn: typeof demoKo = {
  title: "Demo people",
  lead: "Choose through whose eyes you want to see Naru. People and companies are fictitious and exist in demonstrations only.",
  signInAs: (name) => `Sign in as ${name}`,
  columns: { person: "Person", role: "Role", act: "Sign in" },
  signIn: "Sign in",
  companyRole: (role, company) => `${company} – ${role}`,
  newcomer: "somebody without a company yet",
  nobody: "There are no demo people. Enter the demonstration's content, then open this page again.",
  mailbox: "Mails sent",
  mailboxLead: "In a demonstration no mail leaves the machine; it is kept here. The newest 50 are shown.",
  noMail: "No mail was sent yet.",
  mailColumns: { subject: "Subject", to: "To", sent: "Sent" },
  backToMailbox: "Back to the list of mails",
};
