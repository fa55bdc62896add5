import type { Locale } from "#app/i18n/locale.ts";
import { defineMail } from "#app/mail/mail.ts";

/** What mails to an applicant say about the case. Title and link are null unless the technology is `general`. */
export type AboutCase = { reference: string; title: string | null; url: string | null };

/** How a mail to an applicant names the application within a sentence. */
export const nameOf = {
  ko: ({ reference, title }: AboutCase) =>
    title === null ? `접수번호 ${reference}의 확인 신청` : `‘${title}’의 확인 신청(접수번호 ${reference})`,
  en: ({ reference, title }: AboutCase) =>
    title === null ? `application ${reference}` : `the application for “${title}” (${reference})`,
};

const noLink = {
  applicant: {
    ko: "민감과제이므로 이 메일에는 제목, 내용, 링크가 없습니다. 나루에 로그인하여 확인하십시오.",
    en: "The technology is sensitive, so this email contains no title, content or link. Sign in to Naru to see them.",
  },
  official: {
    ko: "민감·보안 건이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 접수번호로 찾으십시오.",
    en: "The case is sensitive or security-classed, so this email contains neither its title nor a link. Sign in to Naru and look for its reference.",
  },
};

/** The end of a mail about a case: a link, or why there is none. */
export function linkOrWhyNot(
  { reader, locale }: { reader: keyof typeof noLink; locale: Locale },
  label: string,
  url: string | null,
) {
  return url === null ? { notes: [noLink[reader][locale]] } : { link: { label, url } };
}

export const caseMessage = defineMail({
  kind: "case_message",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase) => ({
    subject: `담당자의 안내가 있습니다: ${about.reference}`,
    paragraphs: [`담당자가 ${nameOf.ko(about)}에 관한 안내를 남겼습니다.`],
    ...linkOrWhyNot({ reader: "applicant", locale: "ko" }, "안내 읽기", about.url),
  }),
  en: (about) => ({
    subject: `A message about ${about.reference}`,
    paragraphs: [`An officer has sent you a message about ${nameOf.en(about)}.`],
    ...linkOrWhyNot({ reader: "applicant", locale: "en" }, "Read the message", about.url),
  }),
});
