import { linkOrWhyNot } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

// None of these mails contains a title or a company's name.

type Asked = { reference: string; by: string; dueOn: string };

const subject = {
  ko: ({ reference }: Asked) => `국가전략기술 확인 관련 의견 조회: ${reference}`,
  en: ({ reference }: Asked) => `Request for your ministry's opinion: ${reference}`,
};

const paragraphs = {
  ko: ({ reference, by, dueOn }: Asked) => [
    `과학기술정보통신부 ${by} 님이 접수번호 ${reference} 건에 대한 귀 부처의 의견을 묻습니다(시행령 제8조제2항).`,
    `${dueOn}까지 회신하여 주십시오.`,
  ],
  en: ({ reference, by, dueOn }: Asked) => [
    `${by} of the Ministry of Science and ICT asks for your ministry's opinion on case ${reference} (decree art. 8(2)).`,
    `Please reply by ${dueOn}.`,
  ],
};

/** To a person without an account. */
export const consultationLink = defineMail({
  kind: "consultation_link",
  isSecret: true,
  attempts: 12,
  ko: ({ url, expiresAt, ...asked }: Asked & { url: string; expiresAt: string }) => ({
    subject: subject.ko(asked),
    paragraphs: paragraphs.ko(asked),
    link: { label: "질문을 읽고 회신하기", url },
    notes: [
      "링크를 연 뒤 요청하시면 확인 번호를 다른 메일로 보내 드립니다. 번호를 입력하셔야 내용을 볼 수 있습니다.",
      `이 링크는 ${expiresAt}까지 쓸 수 있으며, 회신하시면 더는 열리지 않습니다. 다른 사람에게 전달하지 마십시오.`,
    ],
  }),
  en: ({ url, expiresAt, ...asked }) => ({
    subject: subject.en(asked),
    paragraphs: paragraphs.en(asked),
    link: { label: "Read the question and reply", url },
    notes: [
      "After opening the link you can request a code, which is sent in a separate email. Nothing is shown until you enter it.",
      `The link works until ${expiresAt}, or until you have replied. Do not forward it.`,
    ],
  }),
});

/** To the ministry's accounts. `url` is null unless the technology is `general`. */
export const consultationAsked = defineMail({
  kind: "consultation_asked",
  isSecret: false,
  attempts: 12,
  ko: ({ url, ...asked }: Asked & { url: string | null }) => ({
    subject: subject.ko(asked),
    paragraphs: paragraphs.ko(asked),
    ...linkOrWhyNot("ko", "로그인하여 회신하기", url),
  }),
  en: ({ url, ...asked }) => ({
    subject: subject.en(asked),
    paragraphs: paragraphs.en(asked),
    ...linkOrWhyNot("en", "Sign in and reply", url),
  }),
});

export const consultationCode = defineMail({
  kind: "consultation_code",
  isSecret: true,
  attempts: 6,
  ko: ({ code, minutes }: { code: string; minutes: number }) => ({
    subject: "나루 의견 회신 확인 번호",
    paragraphs: [`아래 번호를 의견 회신 화면에 입력하십시오. ${minutes}분 동안 한 번만 쓸 수 있습니다.`],
    code,
    notes: ["요청하지 않으셨다면 이 메일을 삭제하십시오. 번호를 다른 사람에게 알려 주지 마십시오."],
  }),
  en: ({ code, minutes }) => ({
    subject: "Your code for replying to a consultation",
    paragraphs: [
      `Enter this code on the consultation page. It can be used once and expires after ${minutes} minutes.`,
    ],
    code,
    notes: ["If you did not ask for a code, delete this email. Don't share this code."],
  }),
});

type Reminder = {
  reference: string;
  dueOn: string;
  leftDays: number;
  hasAccount: boolean;
  url: string | null;
};

/** `url` is null unless the technology is `general`, and for people without an account. */
export const consultationReminder = defineMail({
  // Shared with the reminder of reviews, under the name that earlier mails were stored with.
  kind: "hearing_reminder",
  isSecret: false,
  attempts: 12,
  ko: ({ reference, dueOn, leftDays, hasAccount, url }: Reminder) => ({
    subject: `의견 조회 기한이 ${leftDays === 0 ? "오늘입니다" : `${leftDays}일 남았습니다`}: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 의견 조회 기한은 ${dueOn}입니다.`,
      hasAccount
        ? "나루에서 회신하여 주십시오."
        : "앞서 받으신 메일의 링크로 회신하여 주십시오. 링크를 잃어버리셨다면 의견을 물은 담당자에게 다시 요청하십시오.",
    ],
    ...(hasAccount && linkOrWhyNot("ko", "로그인하여 회신하기", url)),
  }),
  en: ({ reference, dueOn, leftDays, hasAccount, url }) => ({
    subject: `${["Due today", "Due tomorrow"][leftDays] ?? `Due in ${leftDays} days`}: consultation on ${reference}`,
    paragraphs: [
      `The consultation on case ${reference} is due on ${dueOn}.`,
      hasAccount
        ? "Please reply in Naru."
        : "Reply using the link in the earlier email. If you no longer have the link, ask the officer who sent the request for a new one.",
    ],
    ...(hasAccount && linkOrWhyNot("en", "Sign in and reply", url)),
  }),
});

/** After its day, once. `url` is null unless the technology is `general`, and for people without an account. */
export const consultationOverdue = defineMail({
  kind: "consultation_overdue",
  isSecret: false,
  attempts: 12,
  ko: ({ reference, dueOn, hasAccount, url }: Omit<Reminder, "leftDays">) => ({
    subject: `의견 조회 기한이 지났습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 의견 조회 기한인 ${dueOn}까지 회신이 없었습니다. 의견을 물은 담당자가 회신 없이 종료할 수 있으며, 그때까지는 회신하실 수 있습니다.`,
      hasAccount
        ? "나루에서 회신하여 주십시오."
        : "앞서 받으신 메일의 링크가 열리지 않으면 의견을 물은 담당자에게 다시 요청하십시오.",
    ],
    ...(hasAccount && linkOrWhyNot("ko", "로그인하여 회신하기", url)),
  }),
  en: ({ reference, dueOn, hasAccount, url }) => ({
    subject: `Overdue: consultation on ${reference}`,
    paragraphs: [
      `The consultation on case ${reference} was not answered by its due date, ${dueOn}. The officer may close it without an answer; until then you can still reply.`,
      hasAccount
        ? "Please reply in Naru."
        : "If the link in the earlier email no longer opens, ask the officer who sent the request for a new one.",
    ],
    ...(hasAccount && linkOrWhyNot("en", "Sign in and reply", url)),
  }),
});
