import type { Letter } from "#app/mail/letter.ts";

type Asked = { reference: string; by: string; dueOn: string };
/** `url` null: of what is sensitive a mail names the number alone. */
type AskedInside = Asked & { url: string | null };
type Reminded = { what: "consultation" | "review"; reference: string; dueOn: string; leftDays: number };

const inside =
  "민감·보안 건이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 접수번호로 찾으십시오.";
const kinds = { consultation: "의견 조회", review: "기술 심사" };

/** Mails to ministries that are heard and to experts who review. None of them holds a title or a company's name. */
export const hearingKo = {
  consultation_link: ({
    reference,
    by,
    dueOn,
    url,
    expiresAt,
  }: Asked & { url: string; expiresAt: string }): Letter => ({
    subject: `국가전략기술 확인에 관한 의견을 여쭙니다: ${reference}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 접수번호 ${reference} 건에 대한 귀 부처의 의견을 묻습니다(시행령 제8조제2항).`,
      `${dueOn}까지 회신하여 주십시오.`,
    ],
    link: { label: "질문을 읽고 회신하기", url },
    notes: [
      "링크를 연 뒤 요청하시면 확인 번호를 다른 메일로 보내 드립니다. 번호를 입력해야 내용을 볼 수 있습니다.",
      `이 링크는 ${expiresAt}까지 쓸 수 있으며, 회신하시면 더는 열리지 않습니다. 다른 사람에게 전달하지 마십시오.`,
    ],
  }),
  consultation_asked: ({ reference, by, dueOn, url }: AskedInside): Letter => ({
    subject: `국가전략기술 확인에 관한 의견을 여쭙니다: ${reference}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 접수번호 ${reference} 건에 대한 귀 부처의 의견을 묻습니다(시행령 제8조제2항).`,
      `${dueOn}까지 회신하여 주십시오.`,
    ],
    ...(url === null ? {} : { link: { label: "로그인하여 회신하기", url } }),
    notes: url === null ? [inside] : [],
  }),
  consultation_code: ({ code, minutes }: { code: string; minutes: number }): Letter => ({
    subject: "나루 의견 회신 확인 번호",
    paragraphs: [`아래 번호를 의견 회신 화면에 입력하십시오. ${minutes}분 동안 한 번만 쓸 수 있습니다.`],
    code,
    notes: ["요청하지 않으셨다면 이 메일을 지우십시오. 번호를 누구에게도 알려 주지 마십시오."],
  }),
  review_commission: ({ reference, by, dueOn, url }: AskedInside): Letter => ({
    subject: `기술 심사를 부탁드립니다: ${reference}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 접수번호 ${reference} 건의 기술 심사를 의뢰했습니다.`,
      `먼저 신청인과 제목을 보시고 이해충돌이 없는지 밝혀 주십시오. 심사 의견은 ${dueOn}까지 제출하여 주십시오.`,
    ],
    ...(url === null ? {} : { link: { label: "로그인하여 의뢰 보기", url } }),
    notes: url === null ? [inside] : [],
  }),
  hearing_reminder: ({ what, reference, dueOn, leftDays }: Reminded): Letter => ({
    subject: `${kinds[what]} 기한이 ${leftDays}일 남았습니다: ${reference}`,
    paragraphs: [
      `접수번호 ${reference} 건의 ${kinds[what]} 기한은 ${dueOn}입니다.`,
      what === "review"
        ? "나루에 로그인하여 심사를 마쳐 주십시오. 맡을 수 없으시면 회피 사유를 적어 주십시오."
        : "앞서 받으신 메일의 링크나 나루의 계정으로 회신하여 주십시오. 링크를 잃어버리셨다면 물어 온 담당자에게 다시 요청하십시오.",
    ],
  }),
};
