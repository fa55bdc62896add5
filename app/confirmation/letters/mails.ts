import { type AboutCase, linkForApplicant } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";
import type { LetterDocument } from "./letter-document.ts";

type Delivered = Omit<AboutCase, "title"> & {
  kind: LetterDocument["kind"];
  /** What the letter says; null unless the technology is `general`. */
  paragraphs: readonly string[] | null;
  /** The day by which the letter asks for something. */
  dueOn: string | null;
};

const subjects = {
  ko: {
    decision: "국가전략기술 확인 결과 통보",
    revocation: "국가전략기술 확인 취소 통보",
    supplement: "국가전략기술 확인 신청 보완 요구",
    objection: "이의신청에 대한 결정",
    revocation_notice: "국가전략기술 확인 취소에 관한 사전 통지",
  },
  en: {
    decision: "Result of your application for confirmation",
    revocation: "Your confirmation was revoked",
    supplement: "A supplement to your application is required",
    objection: "Decision on your objection",
    revocation_notice: "Your confirmation may be revoked: you can be heard",
  },
};

/** Delivers an official letter to the applicant. */
export const confirmationLetter = defineMail({
  kind: "confirmation_letter",
  isSecret: false,
  attempts: 12,
  ko: ({ kind, paragraphs, dueOn, ...about }: Delivered) => ({
    subject: `${subjects.ko[kind]}: ${about.reference}`,
    paragraphs: paragraphs ?? [
      about.securityClass === "security"
        ? `접수번호 ${about.reference}에 관한 통보서를 보냅니다.`
        : `접수번호 ${about.reference}에 관한 통보가 나루에 도착했습니다.`,
      ...(dueOn === null ? [] : [`${dueOn}까지 보완하여 주십시오. 그동안 처리 기간은 멈춥니다.`]),
    ],
    ...linkForApplicant("ko", "통보 보기와 PDF 저장", about, { isDelivered: true }),
  }),
  en: ({ kind, paragraphs, dueOn, ...about }) => ({
    subject: `${subjects.en[kind]}: ${about.reference}`,
    paragraphs: paragraphs ?? [
      about.securityClass === "security"
        ? `There is a letter about application ${about.reference}.`
        : `A letter about application ${about.reference} has arrived in Naru.`,
      ...(dueOn === null
        ? []
        : [`Please supplement your application by ${dueOn}. The clock is stopped in the meantime.`]),
    ],
    ...linkForApplicant("en", "Read the letter or save it as PDF", about, { isDelivered: true }),
  }),
});
