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

type Moved = { by: string; from: string; meetsAt: string; place: string; reason: string; url: string };

/** Nor does this one name a case. */
export const meetingMoved = defineMail({
  kind: "meeting_moved",
  isSecret: false,
  attempts: 12,
  ko: ({ by, from, meetsAt, place, reason, url }: Moved) => ({
    subject: `심의위원회 회의가 바뀌었습니다: ${meetsAt}`,
    paragraphs: [
      `과학기술정보통신부 ${by} 님이 심의위원회 회의의 일시나 장소를 바꾸었습니다. 안건과 위원은 그대로입니다.`,
      `바뀐 일시: ${meetsAt}\n바뀐 장소: ${place}\n처음: ${from}`,
      `이유: ${reason}`,
    ],
    link: { label: "로그인하여 회의 보기", url },
  }),
  en: ({ by, from, meetsAt, place, reason, url }) => ({
    subject: `A committee meeting was moved: ${meetsAt}`,
    paragraphs: [
      `${by} of the Ministry of Science and ICT has moved a meeting of the committee. Its agenda and members stay the same.`,
      `New time: ${meetsAt}\nNew place: ${place}\nBefore: ${from}`,
      `Reason: ${reason}`,
    ],
    link: { label: "Sign in and see the meeting", url },
  }),
});
