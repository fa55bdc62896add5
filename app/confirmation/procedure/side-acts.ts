import type { Bilingual } from "#app/i18n/locale.ts";
import type { Actor } from "./step.ts";

/**
 * What officials and the committee do about a case beside the procedure. It stands in the record like a step, behind the
 * same hashes, but changes neither status nor clock: the applicant is not told of it, and it makes nobody's open page out
 * of date. A guard may ask for what it left: a checklist that is whole, a vote that was carried.
 */
export const sideActs = {
  assign: { ko: "담당자 배정", en: "Assign an official" },
  save_checks: { ko: "검토표 저장", en: "Save the checklist" },
  renew_link: { ko: "의견 조회 링크 다시 보내기", en: "Send a new link for a consultation" },
  put_on_agenda: { ko: "심의 안건 상정", en: "Put on the agenda" },
  move_meeting: { ko: "심의 회의 변경", en: "Move the meeting" },
  recuse_member: { ko: "위원 회피", en: "Recusal of a committee member" },
  open_vote: { ko: "표결 시작", en: "Open the vote" },
  cast_vote: { ko: "표결 참여", en: "Vote" },
  close_vote: { ko: "표결 종료", en: "Close the vote" },
  settle_condition: { ko: "조건 이행 여부 기록", en: "Record whether a condition was met" },
  revoke_link: { ko: "의견 조회 링크 회수", en: "Revoke the link of a consultation" },
} as const satisfies Record<string, Bilingual>;

export type SideAct = keyof typeof sideActs;
export const sideActNames: readonly SideAct[] = Object.keys(sideActs).filter(isSideAct);

export function isSideAct(name: string): name is SideAct {
  return Object.hasOwn(sideActs, name);
}

/** As whom somebody stands in the record: cases are assigned by system administrators too, and a committee votes on them. */
export type RecordedActor = Actor | "admin" | "member";
