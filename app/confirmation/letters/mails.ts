import type { Letter } from "#app/mail/letter.ts";

type Told = {
  kind: "decision" | "revocation" | "supplement";
  reference: string;
  /** Null: of a sensitive technology, whose mails hold neither content nor link. */
  paragraphs: readonly string[] | null;
  /** The day by which something is asked for. */
  dueOn: string | null;
  url: string | null;
};

const subjects = {
  decision: "국가전략기술 확인 결과 통보",
  revocation: "국가전략기술 확인 취소 통보",
  supplement: "보완을 요구받으셨습니다",
};

/** Mails that follow a decision. */
export const decidingKo = {
  confirmation_letter: ({ kind, reference, paragraphs, dueOn, url }: Told): Letter => ({
    subject: `${subjects[kind]}: ${reference}`,
    paragraphs: paragraphs ?? [
      `접수번호 ${reference}에 관한 통보가 나루에 도착했습니다.`,
      ...(dueOn === null ? [] : [`${dueOn}까지 보완하여 주십시오. 그동안 처리 기간은 멈춥니다.`]),
    ],
    ...(url === null ? {} : { link: { label: "통보 보기와 PDF 저장", url } }),
    notes:
      url === null ? ["민감과제이므로 이 메일에는 내용과 링크가 없습니다. 나루에 로그인하여 보십시오."] : [],
  }),
};
