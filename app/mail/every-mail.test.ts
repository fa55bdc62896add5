import { expect, test } from "vitest";
import type { Mail, MailContent } from "./mail.ts";

/** Every value that any mail needs, by its name. */
const full = {
  answer: "accepted",
  cases: [
    { reference: "Q-7", kinds: ["submitted", "message"] },
    { reference: "Q-7", kinds: ["overdue"] },
  ],
  at: "Q-7",
  by: "Q-7",
  code: "Q-7",
  company: "Q-7",
  count: 3,
  dueOn: "Q-7",
  expiresAt: "Q-7",
  from: "Q-7",
  happened: "opinion_given",
  hasAccount: true,
  isBlind: true,
  isMet: true,
  kind: "supplement",
  leftDays: 3,
  meetsAt: "Q-7",
  minutes: 10,
  paragraphs: ["Q-7"] as readonly string[] | null,
  place: "Q-7",
  reason: "Q-7",
  reference: "Q-7",
  role: "consultant",
  round: "Q-7",
  securityClass: "general",
  title: "Q-7" as string | null,
  until: "Q-7" as string | null,
  url: "Q-7" as string | null,
};

/** What says nothing of a case, so that it may always lead to its page. */
const aboutNoCase = [
  "contact_requested",
  "contact_answered",
  "declaration_asked",
  "declaration_reminder",
  "inbox_digest",
  "meeting_invitation",
  "meeting_moved",
];

/** All values, and the fewest that some mails have; secret ones always have their link. */
const variantsOf = ({ isSecret, kind }: Mail<object>): (typeof full)[] => [
  full,
  {
    ...full,
    hasAccount: false,
    isBlind: false,
    isMet: false,
    answer: "declined",
    count: 2,
    happened: "due_soon",
    kind: "decision",
    leftDays: 0,
    role: "owner",
    title: null,
    until: null,
    paragraphs: null,
    ...(isSecret || aboutNoCase.includes(kind) ? {} : { url: null, securityClass: "sensitive" }),
  },
  ...(isSecret || aboutNoCase.includes(kind)
    ? []
    : [{ ...full, title: null, paragraphs: null, url: null, securityClass: "security" }]),
];

const files = import.meta.glob<object>("../**/mails.ts", { eager: true });
const mails = Object.values(files).flatMap((file) => Object.values(file).filter(isMail));

function isMail(value: unknown): value is Mail<object> {
  return typeof value === "object" && value !== null && "isSecret" in value;
}

function textsOf({ subject, paragraphs, code, link, notes = [] }: MailContent): string[] {
  const texts = [subject, ...paragraphs, ...notes];
  return [
    ...texts,
    ...(code === undefined ? [] : [code]),
    ...(link === undefined ? [] : [link.label, link.url]),
  ];
}

const hasWords = (text: string) => /\p{L}/u.test(text.replaceAll("Q-7", ""));

test("kinds are those that stored mails have", () => {
  expect(new Set(mails.map(({ kind }) => kind))).toEqual(
    new Set([
      "sign_in_code",
      "company_invitation",
      "application_received",
      "supplement_reminder",
      "supplement_overdue",
      "supplement_closed",
      "case_message",
      "application_returned",
      "confirmation_letter",
      "consultation_link",
      "consultation_asked",
      "consultation_code",
      "review_commission",
      "hearing_reminder",
      "period_extended",
      "consultation_overdue",
      "review_overdue",
      "inbox_item",
      "inbox_digest",
      "revocation_dropped",
      "contact_requested",
      "contact_answered",
      "meeting_invitation",
      "meeting_moved",
      "condition_settled",
      "condition_reminder",
      "condition_overdue",
      "declaration_asked",
      "declaration_reminder",
    ]),
  );
});

test("what lets a reader in is secret", () => {
  const secret = mails.filter(({ isSecret }) => isSecret).map(({ kind }) => kind);
  expect(secret.sort()).toEqual([
    "company_invitation",
    "consultation_code",
    "consultation_link",
    "sign_in_code",
  ]);
});

test.each(mails.map((mail) => [mail.kind, mail] as const))("%s is complete in both languages", (_, mail) => {
  for (const values of variantsOf(mail)) {
    const ko = mail.ko(values);
    const en = mail.en(values);
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    expect(ko.paragraphs.length).toBe(en.paragraphs.length);
    for (const text of [...textsOf(ko), ...textsOf(en)]) {
      expect(text).toMatch(/^\S(.*\S)?$/s);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
    for (const text of textsOf(en)) expect(text).not.toMatch(/[가-힣]/);
    for (const text of textsOf(ko)) {
      if (hasWords(text)) expect(text).toMatch(/[가-힣]/);
      // 하십시오체 throughout.
      expect(text).not.toMatch(/(?<![필중주])요[.!?]?(?=\s|$)/);
    }
  }
});

test("no applicant of the security class is sent to Naru for what is delivered on paper", () => {
  const values = { ...full, title: null, paragraphs: null, url: null, securityClass: "security" };
  const delivered = mails.filter(({ kind }) =>
    /^(confirmation_letter|condition_(settled|reminder))$/.test(kind),
  );
  expect(delivered).toHaveLength(3);
  for (const mail of delivered) {
    const [ko, en] = [mail.ko(values), mail.en(values)].map((content) => textsOf(content).join(" "));
    expect(ko).not.toMatch(/로그인|신청 화면|나루에 도착/);
    expect(en).not.toMatch(/Sign in|the page of|arrived in Naru/);
  }
});
