import { linkOrWhyNot } from "#app/confirmation/case/mails.ts";
import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import { defineMail } from "#app/mail/mail.ts";
import { happenedWords } from "./happened-words.ts";

// Neither mail contains a title, a company's name, or anything that was said.

type Happened = { happened: InboxKind; reference: string; url: string | null };

/** One thing that happened, as soon as it did. `url` is null unless the technology is `general`. */
export const inboxMail = defineMail({
  kind: "inbox_item",
  isSecret: false,
  attempts: 12,
  ko: ({ happened, reference, url }: Happened) => ({
    subject: `${happenedWords.ko[happened]}: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 새 알림입니다: ${happenedWords.ko[happened]}.`,
      "알림을 메일로 받을지는 나루의 알림함 설정에서 바꾸실 수 있습니다.",
    ],
    ...linkOrWhyNot("ko", "로그인하여 보기", url),
  }),
  en: ({ happened, reference, url }) => ({
    subject: `${happenedWords.en[happened]}: ${reference}`,
    paragraphs: [
      `There is news of case ${reference}: ${happenedWords.en[happened]}.`,
      "You can choose what you are mailed in the settings of your inbox in Naru.",
    ],
    ...linkOrWhyNot("en", "Sign in and see it", url),
  }),
});

type Digest = {
  cases: readonly { reference: string; kinds: readonly InboxKind[] }[];
  /** How many cases there are; the mail names the first ones. */
  count: number;
  /** The list, which says nothing of a case by itself. */
  url: string;
};

/** What happened since the last morning and was not read yet. */
export const inboxDigest = defineMail({
  kind: "inbox_digest",
  isSecret: false,
  attempts: 12,
  ko: ({ cases, count, url }: Digest) => ({
    subject: `읽지 않은 알림: ${count}건의 신청`,
    paragraphs: [
      "아직 읽지 않으신 알림이 있는 신청 건입니다.",
      ...linesOf("ko", cases),
      count > cases.length
        ? `그 밖에 ${count - cases.length}건이 더 있습니다. 모두 알림함에 있습니다.`
        : "모두 알림함에 있습니다.",
    ],
    link: { label: "알림함 열기", url },
  }),
  en: ({ cases, count, url }) => ({
    subject: `Unread news of ${count} ${count === 1 ? "case" : "cases"}`,
    paragraphs: [
      "In these cases something happened that you have not read yet.",
      ...linesOf("en", cases),
      count > cases.length
        ? `There are ${count - cases.length} more. All of them are in your inbox.`
        : "All of it is in your inbox.",
    ],
    link: { label: "Open the inbox", url },
  }),
});

function linesOf(locale: "ko" | "en", cases: Digest["cases"]): readonly string[] {
  return cases.map(
    ({ reference, kinds }) => `${reference}: ${kinds.map((kind) => happenedWords[locale][kind]).join(", ")}`,
  );
}
