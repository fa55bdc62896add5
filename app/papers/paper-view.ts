import { filesWords } from "#app/files/words.ts";
import { formatDay, formatSize } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import type { Paper } from "./paper.ts";
import { issuerOf, kindName } from "./paper-kinds.ts";
import { type PaperState, paperState } from "./paper-state.ts";
import { papersWords } from "./words.ts";

/** A paper as it is shown, in one language. */
export type PaperView = {
  id: number;
  name: string;
  state: { is: PaperState["is"]; tone: Tone; label: string; until: string | null; note: string | null };
  /** By whom, on which day, under which number; as far as somebody has said it. */
  issued: readonly string[];
  file: { name: string; detail: string; href: string | null; note: string | null };
};

const tones: Readonly<Record<PaperState["is"], Tone>> = {
  waiting: "info",
  refused: "bad",
  unknown: "caution",
  noExpiry: "good",
  valid: "good",
  lastDay: "caution",
  soon: "caution",
  expired: "bad",
};

export function paperView(paper: Paper, today: Day, locale: Locale): PaperView {
  const text = papersWords[locale];
  const state = paperState(paper, today);
  const { scan, token, fileName } = paper;
  const isOpen = scan === "clean" || scan === "not_scanned";
  return {
    id: paper.id,
    name: nameOf(paper, locale),
    state: {
      is: state.is,
      tone: tones[state.is],
      label: text.states[state.is],
      until: untilOf(state, locale),
      note: state.is === "unknown" || state.is === "lastDay" ? text.notes[state.is] : null,
    },
    issued: [
      paper.issuer,
      paper.issuedOn === null ? null : text.issuedOn(formatDay(paper.issuedOn, locale)),
      paper.number,
    ].filter((part) => part !== null),
    file: {
      name: fileName,
      detail: [paper.type.toUpperCase(), formatSize(paper.bytes)].join(" · "),
      href: isOpen ? `/files/${token}` : null,
      note: noteOf(scan, locale),
    },
  };
}

/** The name of its kind; what its owner calls it where it has no usual one. */
export function nameOf(
  { kind, name, fileName }: Pick<Paper, "kind" | "name" | "fileName">,
  locale: Locale,
): string {
  return kind === "other" ? (name ?? fileName) : kindName(kind, locale);
}

/** What a new form proposes as issuer. */
export function likelyIssuer({ kind, issuer }: Pick<Paper, "kind" | "issuer">, locale: Locale): string {
  return issuer ?? issuerOf(kind, locale) ?? "";
}

function noteOf(scan: Paper["scan"], locale: Locale): string | null {
  if (scan === "clean") return null;
  return scan === "not_scanned" ? filesWords[locale].states.not_scanned : papersWords[locale].notes[scan];
}

function untilOf(state: PaperState, locale: Locale): string | null {
  const text = papersWords[locale];
  switch (state.is) {
    case "soon":
      return text.daysLeft(formatDay(state.until, locale), state.days);
    case "valid":
    case "lastDay":
      return text.until(formatDay(state.until, locale));
    case "expired":
      return text.ended(formatDay(state.until, locale));
    default:
      return null;
  }
}
