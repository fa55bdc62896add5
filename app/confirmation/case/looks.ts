import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** What of a case can be opened, in both languages: the tabs of officials, the applicant's pages, and what others see. */
const places = {
  overview: { ko: "개요와 처리 기록", en: "overview and record" },
  screening: { ko: "형식 검토", en: "screening" },
  supplements: { ko: "보완", en: "supplements" },
  consultations: { ko: "의견 조회", en: "consultations" },
  reviews: { ko: "기술 심사", en: "reviews" },
  decision: { ko: "결정", en: "decision" },
  letters: { ko: "통보", en: "letters" },
  revocation: { ko: "확인 취소", en: "revocation" },
  objections: { ko: "이의신청", en: "objections" },
  objection: { ko: "이의신청 화면", en: "the applicant’s page of the objection" },
  extension: { ko: "기간 연장", en: "extension of the period" },
  looks: { ko: "열람 기록", en: "access log" },
  letter: { ko: "통보서", en: "a letter" },
  application: { ko: "신청 화면", en: "the applicant’s page" },
  submission: { ko: "제출한 내용", en: "what was submitted" },
  review: { ko: "심사 의뢰", en: "the commission of a review" },
  consultation: { ko: "의견 조회 내용", en: "the question to a ministry" },
  agenda: { ko: "위원회 안건", en: "the case before the committee" },
  file: { ko: "파일", en: "a file" },
} as const satisfies Record<string, Record<Locale, string>>;

export type LookPlace = keyof typeof places;

/** A look at a case: when, by whom, at what. */
export type Look = { id: number; at: string; by: Signature; what: string; fileName: string | null };

/** What was opened, in words; of a file its name, while it is still there. */
export function lookText({ what, fileName }: Pick<Look, "what" | "fileName">, locale: Locale): string {
  const [place = ""] = what.split(" ");
  const name = isPlace(place) ? places[place][locale] : what;
  return fileName === null ? name : `${name}: ${fileName}`;
}

/**
 * The same for the applicant, who is told the files and their own pages; which internal pages officials opened would tell
 * how far they are in making up their minds.
 */
export function shownToApplicant({ what, by }: Pick<Look, "what" | "by">): boolean {
  return by.actor === "applicant" || what.startsWith("file ");
}

/**
 * The part of a case to which an address of officials leads: `/en/agency/cases/7/letters/3.pdf` is a letter. Null: an
 * address that is none of a case.
 */
export function lookPlaceOf(pathname: string): LookPlace | null {
  const found = /\/agency\/cases\/\d+(?:\/(?<tab>[a-z]+)(?<one>\/.+)?)?\/?$/.exec(pathname)?.groups;
  if (found === undefined) return null;
  const { tab = "overview", one } = found;
  if (one !== undefined) return "letter";
  return isPlace(tab) ? tab : null;
}

function isPlace(name: string): name is LookPlace {
  return Object.hasOwn(places, name);
}
