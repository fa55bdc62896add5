import type { Rule, Track, TrackChoice } from "#app/matching/rule.ts";

export function track(id: string, rules: readonly Rule[]): Track {
  return {
    id,
    ko: `트랙 ${id.toUpperCase()}`,
    en: `Track ${id.toUpperCase()}`,
    rules: rules.map((rule, at) => ({ ...rule, id: `${id}-${at}` })),
  };
}

/** Tracks a, b and so on, each with rules of its own. */
export function choiceOf(tracks: readonly (readonly Rule[])[]): TrackChoice {
  return {
    id: "choice",
    tracks: tracks.map((rules, at) => track(String.fromCodePoint(97 + at), rules)),
    cite: "다음 트랙 중 하나를 선택하여 신청",
    source: "p. 1",
    verified: true,
  };
}
