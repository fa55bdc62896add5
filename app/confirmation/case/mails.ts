import type { SecurityClass } from "#app/confirmation/apply/application.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { defineMail } from "#app/mail/mail.ts";

/** What mails to an applicant say about the case. Title and link are null unless the technology is `general`. */
export type AboutCase = {
  reference: string;
  title: string | null;
  url: string | null;
  securityClass: SecurityClass;
};

/** How a mail to an applicant names the application within a sentence. */
export const nameOf = {
  ko: ({ reference, title }: AboutCase) =>
    title === null ? `접수번호 ${reference}의 확인 신청` : `‘${title}’의 확인 신청(접수번호 ${reference})`,
  en: ({ reference, title }: AboutCase) =>
    title === null ? `application ${reference}` : `the application for “${title}” (${reference})`,
};

const noLink = {
  sensitive: {
    ko: "민감과제이므로 이 메일에는 제목, 내용, 링크가 없습니다. 나루에 로그인하여 확인하십시오.",
    en: "The technology is sensitive, so this email contains no title, content or link. Sign in to Naru to see them.",
  },
  security: {
    ko: "보안과제이므로 이 메일에는 제목, 내용, 링크가 없습니다. 나루에 로그인하여 진행 상황을 확인하십시오.",
    en: "The technology is in the security class, so this email contains no title, content or link. Sign in to Naru to see where the application stands.",
  },
  delivered: {
    ko: "보안과제이므로 내용은 이 메일에도 나루에도 싣지 않습니다. 담당자가 따로 전해 드립니다.",
    en: "The technology is in the security class, so the content is neither in this email nor in Naru. An officer delivers it separately.",
  },
  official: {
    ko: "민감·보안 건이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 접수번호로 찾으십시오.",
    en: "The case is sensitive or security-classed, so this email contains neither its title nor a link. Sign in to Naru and look for its reference.",
  },
};

/** The end of a mail to an official about a case: a link, or why there is none. */
export function linkOrWhyNot(locale: Locale, label: string, url: string | null) {
  return url === null ? { notes: [noLink.official[locale]] } : { link: { label, url } };
}

/**
 * The same to an applicant. `isDelivered`: what the mail is about (a letter, a condition) is not in Naru either where the
 * technology is of the security class, so that nobody is sent to a page that does not show it.
 */
export function linkForApplicant(
  locale: Locale,
  label: string,
  { url, securityClass }: Pick<AboutCase, "url" | "securityClass">,
  { isDelivered = false } = {},
) {
  if (url !== null) return { link: { label, url } };
  if (securityClass === "security")
    return { notes: [noLink[isDelivered ? "delivered" : "security"][locale]] };
  return { notes: [noLink.sensitive[locale]] };
}

export const caseMessage = defineMail({
  kind: "case_message",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase) => ({
    subject: `담당자의 안내가 있습니다: ${about.reference}`,
    paragraphs: [`담당자가 ${nameOf.ko(about)}에 관한 안내를 남겼습니다.`],
    ...linkForApplicant("ko", "안내 읽기", about),
  }),
  en: (about) => ({
    subject: `A message about ${about.reference}`,
    paragraphs: [`An officer has sent you a message about ${nameOf.en(about)}.`],
    ...linkForApplicant("en", "Read the message", about),
  }),
});
