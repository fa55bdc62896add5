import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { issuerOf, kindName, type PaperKind } from "#app/papers/paper-kinds.ts";
import { type Held, heldOn, type WantedPaper } from "#app/papers/wanted.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import type { Wanted } from "./find-wanted.server.ts";
import { wantedWords } from "./words.ts";

/** What a notice wants and how a company stands to it, in one language, as plain data. */
export type WantedView = {
  title: string;
  lead: string;
  machine: string;
  nothing: string | null;
  items: readonly WantedItem[];
  notes: { title: string; words: readonly string[] } | null;
  folder: { to: string; text: string } | null;
  noneValid: string | null;
  papers: { to: string; text: string };
};

export type WantedItem = {
  /** The notice's own words. */
  text: string;
  /** Whom it concerns, and whether one of its kinds is enough. */
  remarks: readonly string[];
  lines: readonly WantedLine[];
};

/** `name` is null where the words above say it already. */
type WantedLine = {
  isThere: boolean;
  tone: Tone;
  label: string;
  name: string | null;
  detail: string | null;
  link: { to: string; text: string } | null;
};

const tones: Readonly<Record<Held["is"], Tone>> = {
  there: "good",
  unknown: "caution",
  waiting: "info",
  endsBefore: "caution",
  expired: "bad",
  refused: "bad",
  missing: "bad",
};

export function wantedView(
  found: Wanted,
  { companyId, opportunityId, locale }: { companyId: number; opportunityId: number; locale: Locale },
): WantedView {
  const text = wantedWords[locale];
  const { wanted, notes, hasTracks, lastDay } = found;
  const home = `/company/${companyId}`;
  const valid = validPapers(found).length;
  const hasKinds = wanted.some(({ kinds }) => kinds.length > 0);
  return {
    title: text.title,
    lead: lastDay === null ? text.leadNoDay : text.lead(formatDay(lastDay, locale)),
    machine: [text.machine, hasTracks ? text.tracks : ""].join(" ").trim(),
    nothing: wanted.length === 0 ? text.nothing : null,
    items: wanted.map((one) => itemOf(one, found, { home, locale })),
    notes: notes.length === 0 ? null : { title: text.notes, words: notes },
    folder:
      valid === 0 ? null : { to: `${home}/documents/folder/${opportunityId}`, text: text.download(valid) },
    noneValid: valid === 0 && hasKinds ? text.noneValid : null,
    papers: { to: `${home}/documents`, text: text.toPapers },
  };
}

/** The company's papers that are valid for this notice, in the order in which it names their kinds. */
export function validPapers({ wanted, papers, ...days }: Wanted) {
  const kinds = [...new Set(wanted.flatMap((one) => one.kinds))];
  return kinds.flatMap((kind) => papers.filter((paper) => heldOn(kind, [paper], days).is === "there"));
}

type Place = { home: string; locale: Locale };

function itemOf(one: WantedPaper, found: Wanted, place: Place): WantedItem {
  const text = wantedWords[place.locale];
  const remarks = [one.isChoice ? text.choice : null, one.isConditional ? text.conditional : null];
  return {
    text: one.text,
    remarks: remarks.filter((remark) => remark !== null),
    lines:
      one.kinds.length === 0
        ? [notOursLine(one, place)]
        : one.kinds.map((kind) => heldLine(kind, one, heldOn(kind, found.papers, found), place)),
  };
}

function notOursLine({ isForm }: WantedPaper, { home, locale }: Place): WantedLine {
  const text = wantedWords[locale];
  if (!isForm) return { ...notOurs, label: text.notKnown, detail: text.notKnownHint, link: null };
  const link = { to: `${home}/forms`, text: text.toForms };
  return { ...notOurs, label: text.isForm, detail: null, link };
}

const notOurs = { tone: "plain", name: null, isThere: false } as const;

function heldLine(kind: PaperKind, wanted: WantedPaper, held: Held, { home, locale }: Place): WantedLine {
  const text = wantedWords[locale];
  const isDated = held.is === "there" && wanted.hasDays;
  // What only some have to hand in, or of which one is enough, is not lacking yet.
  const isOpen = held.is === "missing" && (wanted.isChoice || wanted.isConditional);
  const toned = isDated ? "caution" : tones[held.is];
  return {
    isThere: held.is === "there",
    tone: isOpen ? "plain" : toned,
    label: text.states[isDated ? "checkDays" : held.is],
    name: kindName(kind, locale),
    detail: detailOf(kind, held, isDated, locale),
    link:
      held.paper === null
        ? { to: `${home}/documents?kind=${kind}#add`, text: text.add }
        : { to: `${home}/documents/${held.paper.id}`, text: text.open },
  };
}

function detailOf(kind: PaperKind, held: Held, isDated: boolean, locale: Locale): string | null {
  const text = wantedWords[locale];
  const issuer = issuerOf(kind, locale);
  const where = issuer === null ? null : text.issuer(issuer);
  if (held.paper === null) return where;
  const { expiresOn, issuedOn, hasNoExpiry } = held.paper;
  const until = held.is === "expired" ? text.ended : text.until;
  const parts = [
    isDated ? text.checkDays : null,
    issuedOn === null ? null : text.issuedOn(formatDay(issuedOn, locale)),
    expiresOn === null ? null : until(formatDay(expiresOn, locale)),
    hasNoExpiry ? text.noExpiry : null,
    held.is === "expired" || held.is === "endsBefore" ? where : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
}
