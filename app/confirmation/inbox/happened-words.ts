import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** What happened in a case, in a few words: in the list, in the settings and in mails. Never what was said in it. */
export const happenedWords: Readonly<Record<Locale, Readonly<Record<InboxKind, string>>>> = {
  ko: {
    assigned: "담당자로 배정",
    submitted: "신청서 접수",
    supplement_answered: "보완 서류 제출",
    message: "신청인의 메시지",
    passed_on: "다음 단계로 인계",
    opinion_given: "부처 의견 회신",
    review_given: "기술 심사 의견 제출",
    review_declined: "전문가의 심사 회피",
    sent_back: "재검토 요청",
    objected: "이의신청 접수",
    statement_given: "취소에 관한 의견 제출",
    due_soon: "처리기한 임박",
    overdue: "처리기한 경과",
  },
  en: {
    assigned: "Assigned to you",
    submitted: "Application received",
    supplement_answered: "Supplement submitted",
    message: "Message from the applicant",
    passed_on: "Passed on to you",
    opinion_given: "Opinion of a ministry",
    review_given: "Review submitted",
    review_declined: "Review declined by an expert",
    sent_back: "Sent back for another look",
    objected: "Objection received",
    statement_given: "Statement on a revocation",
    due_soon: "Due soon",
    overdue: "Overdue",
  },
};
