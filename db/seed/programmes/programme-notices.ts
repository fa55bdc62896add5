import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Bilingual } from "#app/i18n/locale.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { type ExpectedRound, expectedRound } from "./next-round.ts";
import type { Mark, ProgrammeSeed, RoundSeed, TrackSeed } from "./programme-seed.ts";
import { instantOf, type WindowSeed } from "./window-seed.ts";

type NoticeSeed = z.input<typeof canonicalNoticeSchema>;

/** The day on which the sources of the survey were read. */
const readOn = "2026-11-22";
const readBy = "사업 조사";

const nextRound: Bilingual = { ko: "다음 회차 예상", en: "next round, expected" };

/** Replaces a description that nobody has read. */
const unread: Readonly<Partial<Record<Mark, Bilingual>>> = {
  title_only: {
    ko: "제목과 기관, 접수 기간만 확인했습니다. 지원 내용과 자격은 원문을 보십시오.",
    en: "Only title, agency and period were read. See the original for what it offers and to whom.",
  },
  unverified: {
    ko: "이 사업에 관한 자료를 아직 확인하지 못했습니다.",
    en: "Nothing about this programme has been verified yet.",
  },
};

/** The same of an expected round, of which there is no original yet. */
const unreadLast: typeof unread = {
  ...unread,
  title_only: {
    ko: "지난 회차의 제목과 기관, 접수 기간만 확인했습니다.",
    en: "Only title, agency and period of the last round were read.",
  },
};

/**
 * The known rounds of a programme as notices, and the next expected round, marked as an estimate. The latter has no rules:
 * none are published, and those of the last round would judge companies by a notice that does not exist.
 */
export function noticesOf(programme: ProgrammeSeed, now: Temporal.Instant): CanonicalNotice[] {
  const known = programme.rounds.map((round) => knownNotice(programme, round));
  const expected = expectedRound(programme, now);
  const notices = expected === null ? known : [...known, expectedNotice(programme, expected)];
  return notices.map((notice) => canonicalNoticeSchema.parse(notice));
}

function knownNotice(programme: ProgrammeSeed, round: RoundSeed): NoticeSeed {
  const announced = round.announced ?? "";
  const publishedOn = announced.length === 10 ? announced : null;
  return {
    ...common(programme, round.id, withSuffix(programme, round.name)),
    url: round.url ?? null,
    publishedOn,
    opportunities: round.tracks.map((track) => ({
      ...offer(programme, track),
      benefit: track.benefit ?? null,
      limitWon: track.limitWon ?? null,
      ratePercent: track.ratePercent ?? null,
      windows: round.windows.map((window) => ({ ...window, announcedOn: publishedOn })),
      rules: track.rules ? { ruleSet: track.rules, readBy, readOn, readFrom: programme.source } : null,
    })),
  };
}

function expectedNotice(programme: ProgrammeSeed, expected: ExpectedRound): NoticeSeed {
  return {
    ...common(programme, "expected", withSuffix(programme, nextRound)),
    url: expected.after.url ?? null,
    opportunities: expected.after.tracks.map((track) => ({
      ...offer(programme, track),
      summary: programme.about ?? unreadLast[programme.mark] ?? null,
      // Amounts of the last round appear only as text, so that filters do not treat them as amounts of this round.
      benefit: track.benefit ? ofLastRound(track.benefit) : null,
      windows: [estimatedWindow(expected)],
      isEstimate: true,
    })),
  };
}

function common(programme: ProgrammeSeed, round: string, title: Bilingual) {
  return {
    source: "programme-survey",
    sourceId: `${programme.id}/${round}`,
    title: title.ko,
    titleEn: title.en,
    programmeId: programme.isOneOff ? null : programme.id,
    ministryName: programme.ministry,
    operatorName: programme.operator,
  };
}

function offer(programme: ProgrammeSeed, track: TrackSeed) {
  return {
    track: track.name ?? null,
    kind: programme.kind,
    summary: programme.about ?? unread[programme.mark] ?? null,
    // Programmes of the state are nationwide unless noted otherwise; of one that was not read this is not known.
    regions: [...(programme.regions ?? (programme.mark in unread ? [] : ["nationwide"]))],
    fields: [...(programme.fields ?? [])],
    technologies: [...(programme.technologies ?? [])],
    givesConfirmedBonus: programme.givesConfirmedBonus ?? false,
  };
}

/** In whole months: a day would claim more than a yearly cycle shows. */
function estimatedWindow({ from, to }: ExpectedRound): WindowSeed {
  const firstDay = (month: Temporal.PlainYearMonth) => instantOf(month.toPlainDate({ day: 1 }).toString());
  return {
    type: "fixed",
    opensAt: from && firstDay(from),
    closesAt: to && firstDay(to.add({ months: 1 })),
    isEstimate: true,
  };
}

function ofLastRound({ ko, en }: Bilingual): Bilingual {
  return { ko: `지난 회차 기준: ${ko}`, en: `In the last round: ${en}` };
}

function withSuffix({ ko, en }: Bilingual, suffix: Bilingual | null): Bilingual {
  return suffix === null ? { ko, en } : { ko: `${ko} (${suffix.ko})`, en: `${en} (${suffix.en})` };
}
