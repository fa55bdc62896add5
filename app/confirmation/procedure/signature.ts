import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { RecordedActor } from "./side-acts.ts";

/** Who did something in a case, as far as it is known. `official`: one of whom only the name is known, not the office. */
export type Signature = {
  actor: RecordedActor | "official";
  /** Null: a job, a ministry by its link, or an account that was deleted since. */
  name: string | null;
  /** The ministry for which a respondent spoke. */
  ministry?: Bilingual | null;
  /** By the link of a consultation: there is no account. */
  isByLink?: boolean;
  /** Somebody from outside the company, who had its mandate. */
  isConsultant?: boolean;
};

/** `applicant`: is told the names of their own people, and of nobody else. */
type Reader = "official" | "applicant";

/**
 * Who did something, for a line that says so. Everything that names people of a case asks here, so that a job, a ministry
 * by its link, a consultant and a deleted account are told apart everywhere in the same way.
 */
export function signatureText(signature: Signature, locale: Locale, reader: Reader = "official"): string {
  const { actor, name, ministry = null, isByLink = false, isConsultant = false } = signature;
  const { system, gone, actors, byLink, consultant, within } = words[locale];
  if (actor === "system") return system;
  const isOwn = actor === "applicant";
  if (reader === "applicant") {
    if (!isOwn) return actors.official;
    return isConsultant ? within(name ?? gone, consultant) : (name ?? gone);
  }
  const side = ministry?.[locale] ?? actors[actor];
  if (isByLink) return within(side, byLink);
  return within(name ?? gone, isOwn && isConsultant ? consultant : side);
}

type Words = {
  system: string;
  gone: string;
  byLink: string;
  consultant: string;
  actors: Readonly<Record<Exclude<Signature["actor"], "system">, string>>;
  within: (name: string, side: string) => string;
};

const words: Readonly<Record<Locale, Words>> = {
  ko: {
    system: "자동 처리",
    gone: "삭제된 계정",
    byLink: "링크로",
    consultant: "위임받은 컨설턴트",
    actors: {
      applicant: "신청인",
      centre_officer: "정책센터",
      ministry_officer: "과기정통부",
      decider: "결재권자",
      expert: "전문가",
      ministry_respondent: "의견 조회 부처",
      admin: "시스템 관리자",
      member: "심의위원",
      official: "담당자",
    },
    within: (name, side) => `${name}(${side})`,
  },
  en: {
    system: "automatic",
    gone: "deleted account",
    byLink: "by link",
    consultant: "consultant with a mandate",
    actors: {
      applicant: "applicant",
      centre_officer: "policy centre",
      ministry_officer: "Ministry of Science and ICT",
      decider: "decider",
      expert: "expert",
      ministry_respondent: "consulted ministry",
      admin: "system administrator",
      member: "committee member",
      official: "officer",
    },
    within: (name, side) => `${name} (${side})`,
  },
};
