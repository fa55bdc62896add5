import { type AboutCase, linkForApplicant, nameOf } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

export const applicationReturned = defineMail({
  kind: "application_returned",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase) => ({
    subject: `신청이 반려되었습니다: ${about.reference}`,
    paragraphs: [`${nameOf.ko(about)}이 반려되었습니다. 사유는 나루에서 확인하실 수 있습니다.`],
    ...linkForApplicant("ko", "사유 보기", about),
  }),
  en: (about) => ({
    subject: `${about.reference} was returned`,
    paragraphs: [`The policy centre has returned ${nameOf.en(about)}. You can read the reason in Naru.`],
    ...linkForApplicant("en", "Read the reason", about),
  }),
});
