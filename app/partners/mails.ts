import { defineMail } from "#app/mail/mail.ts";

type Requested = { company: string; by: string; url: string };

export const contactRequested = defineMail({
  kind: "contact_requested",
  isSecret: false,
  attempts: 12,
  ko: ({ company, by, url }: Requested) => ({
    subject: `나루: ‘${by}’의 연락 요청`,
    paragraphs: [
      `‘${by}’에서 ‘${company}’에 연락을 요청했습니다. 내용을 읽고 수락하거나 거절하실 수 있습니다.`,
    ],
    link: { label: "요청 읽기", url },
    notes: ["수락하시기 전에는 귀하의 메일 주소를 상대방에게 알리지 않습니다."],
  }),
  en: ({ company, by, url }) => ({
    subject: `Naru: ‘${by}’ would like to get in touch`,
    paragraphs: [
      `‘${by}’ has asked ‘${company}’ to get in touch. You can read the request and accept or decline it.`,
    ],
    link: { label: "Read the request", url },
    notes: ["Your email address is not shown to the other side unless you accept."],
  }),
});

type Answered = { by: string; answer: "accepted" | "declined"; url: string };

export const contactAnswered = defineMail({
  kind: "contact_answered",
  isSecret: false,
  attempts: 12,
  ko: ({ by, answer, url }: Answered) => ({
    subject: `나루: ‘${by}’의 답변`,
    paragraphs: [
      answer === "accepted"
        ? `‘${by}’에서 연락 요청을 수락했습니다. 이제 서로의 메일 주소를 볼 수 있습니다.`
        : `‘${by}’에서 연락 요청을 거절했습니다.`,
    ],
    link: { label: "답변 읽기", url },
  }),
  en: ({ by, answer, url }) => ({
    subject: `Naru: ‘${by}’ has answered`,
    paragraphs: [
      answer === "accepted"
        ? `‘${by}’ has accepted your request. Each side now sees the other's email address.`
        : `‘${by}’ has declined your request.`,
    ],
    link: { label: "Read the answer", url },
  }),
});
