import type { Bilingual } from "#app/i18n/locale.ts";

/** Every status of an application with its two labels: as staff call it, and as the applicant is told. */
export const statuses = {
  draft: { staff: { ko: "작성 중", en: "Draft" }, applicant: { ko: "작성 중", en: "Draft" } },
  received: {
    staff: { ko: "접수", en: "Received" },
    applicant: {
      ko: "접수됨 · 담당자가 곧 서류를 확인합니다",
      en: "Received; an officer will look at it soon",
    },
  },
  screening: {
    staff: { ko: "형식 검토", en: "Screening" },
    applicant: { ko: "서류가 갖추어졌는지 확인하고 있습니다", en: "We are checking that nothing is missing" },
  },
  examination: {
    staff: { ko: "심사", en: "Examination" },
    applicant: { ko: "기술의 범위와 수준을 심사하고 있습니다", en: "Scope and level are being examined" },
  },
  deliberation: {
    staff: { ko: "심의", en: "Deliberation" },
    applicant: { ko: "위원회가 심의하고 있습니다", en: "The committee is deliberating" },
  },
  decided: {
    staff: { ko: "결정", en: "Decided" },
    applicant: {
      ko: "결정되었습니다 · 통보를 준비하고 있습니다",
      en: "Decided; the letter is being prepared",
    },
  },
  notified: {
    staff: { ko: "통보", en: "Notified" },
    applicant: { ko: "결과가 통보되었습니다", en: "You have been told the result" },
  },
  withdrawn: {
    staff: { ko: "취하", en: "Withdrawn" },
    applicant: { ko: "신청을 취하하셨습니다", en: "You withdrew the application" },
  },
  returned: {
    staff: { ko: "반려", en: "Returned" },
    applicant: { ko: "신청이 반려되었습니다", en: "The application was returned" },
  },
  revoked: {
    staff: { ko: "취소", en: "Revoked" },
    applicant: { ko: "확인이 취소되었습니다", en: "The confirmation was revoked" },
  },
  expired: {
    staff: { ko: "만료", en: "Expired" },
    applicant: { ko: "확인의 유효기간이 끝났습니다", en: "The confirmation has expired" },
  },
} as const satisfies Record<string, { staff: Bilingual; applicant: Bilingual }>;

export type Status = keyof typeof statuses;
export const statusNames: readonly Status[] = Object.keys(statuses).filter(isStatus);

export function isStatus(name: string): name is Status {
  return Object.hasOwn(statuses, name);
}
