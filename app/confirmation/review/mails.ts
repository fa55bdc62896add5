import { linkOrWhyNot } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

// None of these mails contains a title or a company's name.

/** `url` is null unless the technology is `general`. */
export const reviewCommission = defineMail({
  kind: "review_commission",
  isSecret: false,
  attempts: 12,
  ko: ({
    reference,
    by,
    isBlind,
    dueOn,
    url,
  }: {
    reference: string;
    by: string;
    isBlind: boolean;
    dueOn: string;
    url: string | null;
  }) => ({
    subject: `기술 심사를 의뢰합니다: ${reference}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 접수번호 ${reference} 건의 기술 심사를 의뢰했습니다.`,
      `${isBlind ? "신청인을 가린 심사입니다. 먼저 제목을" : "먼저 신청인과 제목을"} 보시고 이해충돌이 없는지 밝혀 주십시오. 심사 의견은 ${dueOn}까지 제출하여 주십시오.`,
    ],
    ...linkOrWhyNot("ko", "로그인하여 의뢰 보기", url),
  }),
  en: ({ reference, by, isBlind, dueOn, url }) => ({
    subject: `Request for a technical review: ${reference}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT asks you to review case ${reference}.`,
      `${isBlind ? "The review is blind. First look at the title" : "First look at the applicant and the title"} and declare whether you have a conflict of interest. The review is due on ${dueOn}.`,
    ],
    ...linkOrWhyNot("en", "Sign in and see the commission", url),
  }),
});

/** `url` is null unless the technology is `general`. */
export const reviewReminder = defineMail({
  // Shared with the reminder of consultations, under the name that earlier mails were stored with.
  kind: "hearing_reminder",
  isSecret: false,
  attempts: 12,
  ko: ({
    reference,
    dueOn,
    leftDays,
    url,
  }: {
    reference: string;
    dueOn: string;
    leftDays: number;
    url: string | null;
  }) => ({
    subject: `기술 심사 기한이 ${leftDays === 0 ? "오늘입니다" : `${leftDays}일 남았습니다`}: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 기술 심사 기한은 ${dueOn}입니다.`,
      "심사를 마쳐 주십시오. 맡을 수 없으시면 회피 사유를 적어 주십시오.",
    ],
    ...linkOrWhyNot("ko", "로그인하여 심사하기", url),
  }),
  en: ({ reference, dueOn, leftDays, url }) => ({
    subject: `${["Due today", "Due tomorrow"][leftDays] ?? `Due in ${leftDays} days`}: technical review of ${reference}`,
    paragraphs: [
      `The technical review of case ${reference} is due on ${dueOn}.`,
      "Please finish it. If you cannot do it, decline and say why.",
    ],
    ...linkOrWhyNot("en", "Sign in and review", url),
  }),
});

/** After its day, once. `url` is null unless the technology is `general`. */
export const reviewOverdue = defineMail({
  kind: "review_overdue",
  isSecret: false,
  attempts: 12,
  ko: ({ reference, dueOn, url }: { reference: string; dueOn: string; url: string | null }) => ({
    subject: `기술 심사 기한이 지났습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 기술 심사 의견이 기한인 ${dueOn}까지 제출되지 않았습니다. 담당자가 의뢰를 종료할 수 있으며, 그때까지는 제출하실 수 있습니다.`,
      "심사를 마쳐 주십시오. 맡을 수 없으시면 회피 사유를 적어 주십시오.",
    ],
    ...linkOrWhyNot("ko", "로그인하여 심사하기", url),
  }),
  en: ({ reference, dueOn, url }) => ({
    subject: `Overdue: technical review of ${reference}`,
    paragraphs: [
      `The technical review of case ${reference} was not submitted by its due date, ${dueOn}. The officer may end the commission; until then you can still submit it.`,
      "Please finish it. If you cannot do it, decline and say why.",
    ],
    ...linkOrWhyNot("en", "Sign in and review", url),
  }),
});
