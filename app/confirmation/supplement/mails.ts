import { type AboutCase, linkForApplicant, linkOrWhyNot, nameOf } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

export const supplementReminder = defineMail({
  kind: "supplement_reminder",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase & { dueOn: string; leftDays: number }) => ({
    subject: `보완 제출 기한이 ${about.leftDays === 0 ? "오늘입니다" : `${about.leftDays}일 남았습니다`}: ${about.reference}`,
    paragraphs: [
      `${nameOf.ko(about)}에 아직 답하지 않으신 보완 요구가 있습니다. 제출 기한은 ${about.dueOn}입니다.`,
      "기한이 지나면 담당자가 보완 요구를 답변 없이 종료할 수 있습니다. 시간이 더 필요하시면 나루에서 담당자에게 알려 주십시오.",
    ],
    ...linkForApplicant("ko", "보완 서류 제출하기", about),
  }),
  en: (about) => ({
    subject: `${["Due today", "Due tomorrow"][about.leftDays] ?? `Due in ${about.leftDays} days`}: supplement to ${about.reference}`,
    paragraphs: [
      `You have not yet answered a supplement request for ${nameOf.en(about)}. It is due on ${about.dueOn}.`,
      "After that day the officer may close the request without an answer. If you need more time, tell the officer in Naru.",
    ],
    ...linkForApplicant("en", "Submit the supplement", about),
  }),
});

/** To officers. `url` is null unless the technology is `general`. */
export const supplementOverdue = defineMail({
  kind: "supplement_overdue",
  isSecret: false,
  attempts: 12,
  ko: ({ reference, dueOn, url }: { reference: string; dueOn: string; url: string | null }) => ({
    subject: `보완 제출 기한이 지났습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 보완 요구에 기한인 ${dueOn}까지 답변이 제출되지 않았습니다. 답변을 더 기다리시거나, 사유를 적어 보완 요구를 종료하실 수 있습니다. 그때까지 처리 기간은 멈추어 있습니다.`,
    ],
    ...linkOrWhyNot("ko", "보완 요구 보기", url),
  }),
  en: ({ reference, dueOn, url }) => ({
    subject: `Supplement overdue: ${reference}`,
    paragraphs: [
      `The supplement request in case ${reference} was not answered by its due date, ${dueOn}. You can keep waiting, or close the request and give a reason. Until then the clock is stopped.`,
    ],
    ...linkOrWhyNot("en", "See the request", url),
  }),
});

export const supplementClosed = defineMail({
  kind: "supplement_closed",
  isSecret: false,
  attempts: 12,
  ko: (about: AboutCase) => ({
    subject: `보완 요구가 종료되었습니다: ${about.reference}`,
    paragraphs: [
      `${nameOf.ko(about)}의 보완 요구가 답변 없이 종료되어 처리 기간이 다시 흐릅니다. 사유는 나루에서 확인하실 수 있습니다.`,
    ],
    ...linkForApplicant("ko", "사유 보기", about),
  }),
  en: (about) => ({
    subject: `A supplement request was closed: ${about.reference}`,
    paragraphs: [
      `The supplement request for ${nameOf.en(about)} was closed without an answer, and the clock is running again. You can read the reason in Naru.`,
    ],
    ...linkForApplicant("en", "Read the reason", about),
  }),
});
