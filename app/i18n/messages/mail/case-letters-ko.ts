import type { Letter } from "./letter.ts";

/** What an applicant is told of a case. Title and link are null for a sensitive technology: they do not go out by mail. */
type AboutCase = { reference: string; title: string | null; url: string | null };

const named = ({ reference, title }: AboutCase) =>
  title === null ? `접수번호 ${reference}의 확인 신청` : `‘${title}’의 확인 신청(접수번호 ${reference})`;

const ending = ({ url }: AboutCase, label: string) =>
  url === null
    ? { notes: ["민감과제이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 보십시오."] }
    : { link: { label, url } };

export const caseLettersKo = {
  supplement_requested: (about: AboutCase & { dueOn: string }): Letter => ({
    subject: `보완을 요구받으셨습니다: ${about.reference}`,
    paragraphs: [
      `${named(about)}에 보완 요구가 있습니다. ${about.dueOn}까지 제출하십시오.`,
      "제출하실 때까지 처리 기간은 멈춥니다. 무엇을 보완해야 하는지는 나루에 적혀 있습니다.",
    ],
    ...ending(about, "보완 요구 보기"),
  }),
  supplement_closed: (about: AboutCase): Letter => ({
    subject: `보완 요구가 종료되었습니다: ${about.reference}`,
    paragraphs: [
      `${named(about)}의 보완 요구가 답변 없이 종료되었고, 처리 기간이 다시 흐릅니다. 까닭은 나루에 적혀 있습니다.`,
    ],
    ...ending(about, "까닭 보기"),
  }),
  case_message: (about: AboutCase): Letter => ({
    subject: `담당자의 안내가 있습니다: ${about.reference}`,
    paragraphs: [`${named(about)}에 담당자가 안내를 남겼습니다.`],
    ...ending(about, "안내 읽기"),
  }),
  application_returned: (about: AboutCase): Letter => ({
    subject: `신청이 반려되었습니다: ${about.reference}`,
    paragraphs: [`${named(about)}이 반려되었습니다. 까닭은 나루에 적혀 있습니다.`],
    ...ending(about, "까닭 보기"),
  }),
};
