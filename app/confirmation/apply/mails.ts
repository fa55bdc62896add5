import { type AboutCase, linkForApplicant } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

export const applicationReceived = defineMail({
  kind: "application_received",
  isSecret: false,
  attempts: 12,
  ko: ({ at, by, ...about }: AboutCase & { at: string; by: string }) => ({
    subject: `확인 신청이 접수되었습니다: ${about.reference}`,
    paragraphs: [
      about.title === null
        ? `접수번호 ${about.reference}의 국가전략기술 확인 신청이 ${at}에 접수되었습니다.`
        : `‘${about.title}’의 국가전략기술 확인 신청이 ${at}에 접수되었습니다. 접수번호는 ${about.reference}입니다.`,
      `제출한 사람: ${by}`,
      "담당자가 서류를 모두 갖추었는지 확인합니다. 보완이 필요하면 메일로 알려 드립니다.",
    ],
    ...linkForApplicant("ko", "진행 상황 보기", about),
  }),
  en: ({ at, by, ...about }) => ({
    subject: `Your application was received: ${about.reference}`,
    paragraphs: [
      about.title === null
        ? `Application ${about.reference} for confirmation as a national strategic technology was received on ${at}.`
        : `The application for “${about.title}” was received on ${at}. Its reference is ${about.reference}.`,
      `Submitted by: ${by}`,
      "An officer checks that nothing is missing. If something is, you will be told by email.",
    ],
    ...linkForApplicant("en", "Follow the case", about),
  }),
});
