import type { OfficersCase } from "#app/confirmation/case/mail-officers.server.ts";
import { type AboutCase, linkForApplicant, linkOrWhyNot, nameOf } from "#app/confirmation/case/mails.ts";
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
      about.securityClass === "security"
        ? "어느 조건인지는 통보서의 담당자에게 물어 주십시오."
        : "어느 조건인지, 무엇으로 알았는지는 나루의 신청 화면에서 확인하실 수 있습니다.",
    ],
    ...linkForApplicant("ko", "조건 보기", about, { isDelivered: true }),
  }),
  en: ({ isMet, ...about }) => ({
    subject: isMet
      ? `A condition was met: ${about.reference}`
      : `A condition was not met: ${about.reference}`,
    paragraphs: [
      isMet
        ? `One of the conditions of the decision on ${nameOf.en(about)} was found to be met.`
        : `One of the conditions of the decision on ${nameOf.en(about)} was found not to be met. The confirmation is not revoked by that.`,
      about.securityClass === "security"
        ? "Please ask the officer named in the letter which one it is."
        : "You can read which one, and what showed it, on the page of the application.",
    ],
    ...linkForApplicant("en", "See the conditions", about, { isDelivered: true }),
  }),
});

type DueConditions = { dueOn: string; count: number };

/** To the applicant, some days before. Which condition it is stands on the page. */
export const conditionReminder = defineMail({
  kind: "condition_reminder",
  isSecret: false,
  attempts: 12,
  ko: ({ dueOn, count, leftDays, ...about }: AboutCase & DueConditions & { leftDays: number }) => ({
    subject: `조건의 기한이 ${leftDays === 0 ? "오늘입니다" : `${leftDays}일 남았습니다`}: ${about.reference}`,
    paragraphs: [
      `${nameOf.ko(about)}의 결정에 붙은 조건 가운데 ${count}건의 기한이 ${dueOn}입니다. 아직 이행이 확인되지 않았습니다.`,
      `이행을 보이는 자료를 기한까지 담당자에게 내 주십시오. 어느 조건인지는 ${about.securityClass === "security" ? "통보서에" : "통보서와 나루의 신청 화면에"} 있습니다.`,
    ],
    ...linkForApplicant("ko", "조건 보기", about, { isDelivered: true }),
  }),
  en: ({ dueOn, count, leftDays, ...about }) => ({
    subject: `${["Due today", "Due tomorrow"][leftDays] ?? `Due in ${leftDays} days`}: ${count === 1 ? "condition" : `${count} conditions`} of ${about.reference}`,
    paragraphs: [
      `${count === 1 ? "One of the conditions" : `${count} of the conditions`} of the decision on ${nameOf.en(about)} ${count === 1 ? "is" : "are"} due on ${dueOn}, and nobody has recorded yet that ${count === 1 ? "it was" : "they were"} met.`,
      `Please give the office by that day what shows that you met it. ${about.securityClass === "security" ? "The letter says" : "The letter and the page of the application say"} which condition it is.`,
    ],
    ...linkForApplicant("en", "See the conditions", about, { isDelivered: true }),
  }),
});

/** To the officer of the ministry, who says what became of it. */
export const conditionOverdue = defineMail({
  kind: "condition_overdue",
  isSecret: false,
  attempts: 12,
  ko: ({ reference, dueOn, count, url }: OfficersCase & DueConditions) => ({
    subject: `결정에 붙은 조건의 기한이 지났습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 결정에 붙은 조건 가운데 ${count}건이 기한인 ${dueOn}까지 이행된 것으로 확인되지 않았습니다.`,
      "이행했는지 확인하여 기록하여 주십시오. 이행하지 않아도 확인이 저절로 취소되지는 않습니다.",
    ],
    ...linkOrWhyNot("ko", "조건 보기", url),
  }),
  en: ({ reference, dueOn, count, url }) => ({
    subject: `Overdue: ${count === 1 ? "condition" : `${count} conditions`} of ${reference}`,
    paragraphs: [
      `${count === 1 ? "One of the conditions" : `${count} of the conditions`} of the decision in case ${reference} ${count === 1 ? "was" : "were"} due on ${dueOn}, and nobody has recorded yet whether ${count === 1 ? "it was" : "they were"} met.`,
      "Please find out and record it. A condition that is not met does not revoke the confirmation by itself.",
    ],
    ...linkOrWhyNot("en", "See the conditions", url),
  }),
});
