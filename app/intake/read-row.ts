import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { Problem } from "#app/matching/schema/problems.ts";
import type { CanonicalNotice } from "#app/opportunities/canonical-notice.ts";

export type ReadRow = { ok: true; notice: CanonicalNotice } | { ok: false; reason: Bilingual };

const SHOWN = 3;

/** One reason out of what a schema found, each with its path; three are enough to mend a row. */
export function refusedBy(problems: readonly Problem[]): ReadRow {
  const listed = (language: "ko" | "en") =>
    problems
      .slice(0, SHOWN)
      .map((problem) => `${problem.path}: ${problem[language]}`)
      .join("; ");
  const more = problems.length - SHOWN;
  return {
    ok: false,
    reason: {
      ko: more > 0 ? `${listed("ko")}; 그 밖에 ${more}건` : listed("ko"),
      en: more > 0 ? `${listed("en")}; and ${more} more` : listed("en"),
    },
  };
}
