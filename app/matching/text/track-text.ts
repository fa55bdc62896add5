import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import { type DecisiveReason, decisiveReason, trackOfReason } from "../decisive-reason.ts";
import type { Judgement, TrackJudgement } from "../judge.ts";
import type { Track } from "../rule.ts";
import { type Conclusion, isOpen } from "../verdict.ts";
import { reasonText } from "./reason-text.ts";
import { plural } from "./value-text.ts";
import { verdictText } from "./verdict-text.ts";

/** What choosing one track comes to, in one language. */
export type JudgedTrackView = Conclusion & {
  id: string;
  name: string;
  words: string;
  /** Why it is open, what it still waits for, or why it is not open. */
  reason: string | null;
};

/** That one of the tracks may be chosen: what a notice with tracks says about them, without a company. */
export function choiceText(tracks: readonly Bilingual[], locale: Locale): string {
  const names = tracks.map((track) => track[locale]).join(", ");
  if (locale === "ko") return `트랙 ${tracks.length}개 중 하나만 선택해 신청: ${names}`;
  return `one of ${tracks.length} tracks may be chosen: ${names}`;
}

export function judgedTrackView(judged: TrackJudgement, locale: Locale): JudgedTrackView {
  const { track, verdict, basis } = judged;
  const reason = decisiveReason(judged);
  return {
    id: track.id,
    name: track[locale],
    verdict,
    basis,
    words: verdictText(judged, locale),
    reason: reason && reasonText(reason, locale),
  };
}

/** The decisive reason in one line; with tracks it names the one that it is about, and says how many more are open. */
export function decisiveText(judgement: Judgement, locale: Locale): string | null {
  const reason = decisiveReason(judgement);
  if (reason === null) return null;
  const about = aboutText(judgement, reason, locale);
  return about === null ? reasonText(reason, locale) : `${about} – ${reasonText(reason, locale)}`;
}

function aboutText(judgement: Judgement, reason: DecisiveReason, locale: Locale): string | null {
  const track = trackOfReason(judgement, reason);
  if (track === null) return null;
  const { verdict, tracks } = judgement;
  if (!isOpen(verdict)) return nearestText(track, tracks.length, locale);
  const more = tracks.filter((other) => other.track !== track && isOpen(other.verdict)).length;
  return openText(track, more, locale);
}

/** Of several tracks of which none is open, the one with least in the way. */
function nearestText(track: Track, count: number, locale: Locale): string {
  return locale === "ko"
    ? `트랙 ${count}개 중 가장 가까운 ‘${track.ko}’`
    : `“${track.en}”, the nearest of ${count} tracks`;
}

function openText(track: Track, more: number, locale: Locale): string {
  if (locale === "ko") return `‘${track.ko}’${more > 0 ? ` 또는 다른 트랙 ${more}개` : ""} 선택 시`;
  return `Choosing “${track.en}”${more > 0 ? ` or ${plural(more, "other track")}` : ""}`;
}
