import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Judgement } from "../judge.ts";
import type { Verdict } from "../verdict.ts";
import { plural } from "./value-text.ts";

/** A verdict in words, with the number of answers that are missing or of checks that a person makes. */
export function verdictText(
  { verdict, basis, questions, checks }: Pick<Judgement, "verdict" | "basis" | "questions" | "checks">,
  locale: Locale,
): string {
  if (basis === "machine" && verdict in likely) return likely[verdict as keyof typeof likely][locale];
  const words = {
    eligible: eligible(checks.length),
    no_obstacle_found: { ko: "확인된 요건 충족 (원문 확인 필요)", en: "Rules read so far are met" },
    needs_information: missing(questions.length, checks.length),
    probably_not: { ko: "해당하지 않을 것으로 보임", en: "Probably not open to you" },
    not_eligible: { ko: "요건 미충족", en: "Not open to you" },
    not_judged: { ko: "판정 없음", en: "Not judged" },
  }[verdict];
  return words[locale];
}

/** What is said where a machine has read what the verdict rests on. */
const likely = {
  no_obstacle_found: { ko: "맞을 것으로 보임", en: "Probably a match" },
  not_eligible: { ko: "맞지 않을 것으로 보임", en: "Probably not a match" },
} satisfies Partial<Record<Verdict, Bilingual>>;

function eligible(checks: number): Bilingual {
  if (checks === 0) return { ko: "신청 가능", en: "Open to you" };
  return {
    ko: `신청 가능 (확인 사항 ${checks})`,
    en: `Open to you (${plural(checks, "check")} by the agency)`,
  };
}

/** Where no answer can help, every rule waits for a person; without rules, for a profile. */
function missing(questions: number, checks: number): Bilingual {
  if (questions > 0)
    return { ko: `정보 ${questions}개 더 필요`, en: `${plural(questions, "answer")} missing` };
  if (checks > 0)
    return {
      ko: `담당자 판단에 달려 있음 (${checks}개)`,
      en: `Up to the agency (${plural(checks, "check")})`,
    };
  return { ko: "기업 정보 필요", en: "Profile needed" };
}
