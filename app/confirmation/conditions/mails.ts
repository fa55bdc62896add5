import { type AboutCase, linkOrWhyNot, nameOf } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

/** What the condition is, and what showed it, stand on the page: mails carry no content of a case. */
export const conditionSettled = defineMail({
  kind: "condition_settled",
  isSecret: false,
  attempts: 12,
  ko: ({ isMet, ...about }: AboutCase & { isMet: boolean }) => ({
    subject: isMet
      ? `조건의 이행이 확인되었습니다: ${about.reference}`
      : `조건이 이행되지 않은 것으로 기록되었습니다: ${about.reference}`,
    paragraphs: [
      isMet
        ? `${nameOf.ko(about)}의 결정에 붙은 조건 하나가 이행된 것으로 확인되었습니다.`
        : `${nameOf.ko(about)}의 결정에 붙은 조건 하나가 이행되지 않은 것으로 기록되었습니다. 확인이 저절로 취소되지는 않습니다.`,
      "어느 조건인지, 무엇으로 알았는지는 나루의 신청 화면에서 확인하실 수 있습니다.",
    ],
    ...linkOrWhyNot({ reader: "applicant", locale: "ko" }, "조건 보기", about.url),
  }),
  en: ({ isMet, ...about }) => ({
    subject: isMet
      ? `A condition was met: ${about.reference}`
      : `A condition was not met: ${about.reference}`,
    paragraphs: [
      isMet
        ? `One of the conditions of the decision on ${nameOf.en(about)} was found to be met.`
        : `One of the conditions of the decision on ${nameOf.en(about)} was found not to be met. The confirmation is not revoked by that.`,
      "You can read which one, and what showed it, on the page of the application.",
    ],
    ...linkOrWhyNot({ reader: "applicant", locale: "en" }, "See the conditions", about.url),
  }),
});
