import { type AboutCase, linkForApplicant, nameOf } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

export const revocationDropped = defineMail({
  kind: "revocation_dropped",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase) => ({
    subject: `확인을 취소하지 않기로 하였습니다: ${about.reference}`,
    paragraphs: [
      `${nameOf.ko(about)}에 대한 확인의 취소 절차를 그만두었습니다. 확인과 확인서는 그대로 유효합니다.`,
    ],
    ...linkForApplicant("ko", "신청 화면 보기", about),
  }),
  en: (about) => ({
    subject: `The confirmation will not be revoked: ${about.reference}`,
    paragraphs: [
      `The intended revocation concerning ${nameOf.en(about)} was dropped. The confirmation and its certificate remain valid.`,
    ],
    ...linkForApplicant("en", "See the application", about),
  }),
});
