import type { Letter } from "#app/mail/letter.ts";

/** What an applicant is told of a case. Title and link are null for a sensitive technology: they do not go out by mail. */
type AboutCase = { reference: string; title: string | null; url: string | null };

/** What an officer is told of a request that nobody answered. `url` null: of what is not general. */
type Overdue = { reference: string; dueOn: string; url: string | null };

const named = ({ reference, title }: AboutCase) =>
  title === null ? `접수번호 ${reference}의 확인 신청` : `‘${title}’의 확인 신청(접수번호 ${reference})`;

const ending = ({ url }: AboutCase, label: string) =>
  url === null
    ? { notes: ["민감과제이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 보십시오."] }
    : { link: { label, url } };

export const caseLettersKo = {
  supplement_reminder: (about: AboutCase & { dueOn: string; leftDays: number }): Letter => ({
    subject: `보완 제출 기한이 ${about.leftDays === 0 ? "오늘입니다" : `${about.leftDays}일 남았습니다`}: ${about.reference}`,
    paragraphs: [
      `${named(about)}에 아직 답하지 않으신 보완 요구가 있습니다. 제출 기한은 ${about.dueOn}입니다.`,
      "기한이 지나면 담당자가 보완 요구를 답변 없이 종료할 수 있습니다. 시간이 더 필요하시면 나루에서 담당자에게 알려 주십시오.",
    ],
    ...ending(about, "보완 서류 제출하기"),
  }),
  supplement_overdue: ({ reference, dueOn, url }: Overdue): Letter => ({
    subject: `보완 제출 기한이 지났습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 보완 요구가 기한인 ${dueOn}까지 답변되지 않았습니다. 답변을 기다리거나, 까닭을 적어 보완 요구를 종료하실 수 있습니다. 그때까지 처리 기간은 멈추어 있습니다.`,
    ],
    ...(url === null
      ? {
          notes: ["민감·보안 건이므로 이 메일에는 링크가 없습니다. 나루에 로그인하여 접수번호로 찾으십시오."],
        }
      : { link: { label: "보완 요구 보기", url } }),
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
