import { defineMail } from "#app/mail/mail.ts";

/** It names no case: not even its number. */
export const meetingInvitation = defineMail({
  kind: "meeting_invitation",
  isSecret: false,
  attempts: 12,
  ko: ({ by, meetsAt, place, url }: { by: string; meetsAt: string; place: string; url: string }) => ({
    subject: `심의위원회 회의에 초대합니다: ${meetsAt}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 심의위원회를 소집했습니다.`,
      `일시: ${meetsAt}\n장소: ${place}`,
      "안건은 로그인하여 보십시오. 안건마다 이해충돌이 없는지 먼저 밝혀 주십시오.",
    ],
    link: { label: "로그인하여 회의 보기", url },
  }),
  en: ({ by, meetsAt, place, url }) => ({
    subject: `Invitation to a committee meeting: ${meetsAt}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT has convened the committee.`,
      `When: ${meetsAt}\nWhere: ${place}`,
      "Sign in to see the agenda. For each case, first declare whether you have a conflict of interest.",
    ],
    link: { label: "Sign in and see the meeting", url },
  }),
});
