import type { Bilingual } from "#app/i18n/locale.ts";

type EvidenceQuestion = { label: Bilingual; hint: Bilingual; isRequired: false; mostFiles: number };

/** Questions that are in no form of an application: what an applicant adds after the decision. Which are open, SQL says. */
const evidenceQuestions = {
  objection_evidence: {
    label: { ko: "이의신청의 근거 자료", en: "Evidence for the objection" },
    hint: {
      ko: "이의신청을 제출하면 이 자료도 함께 제출되고 더는 바꿀 수 없습니다.",
      en: "The files are submitted with the objection and can no longer be changed afterwards.",
    },
    isRequired: false,
    mostFiles: 10,
  },
  hearing_evidence: {
    label: { ko: "의견의 근거 자료", en: "Evidence for the statement" },
    hint: {
      ko: "의견을 제출하면 이 자료도 함께 제출되고 더는 바꿀 수 없습니다.",
      en: "The files are submitted with the statement and can no longer be changed afterwards.",
    },
    isRequired: false,
    mostFiles: 10,
  },
} as const satisfies Record<string, EvidenceQuestion>;

export function evidenceQuestionOf(key: string): EvidenceQuestion | null {
  const found = Object.entries(evidenceQuestions).find(([name]) => name === key);
  return found?.[1] ?? null;
}
