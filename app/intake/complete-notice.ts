import { type Locale, languageOf } from "#app/i18n/locale.ts";
import type { CanonicalNotice, CanonicalOpportunity } from "#app/opportunities/canonical-notice.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import type { RegionNames } from "#app/reading/places/find-places.ts";
import { readRegions } from "#app/reading/places/read-regions.ts";
import { saysClosed } from "./title-signs.ts";

/**
 * Raise it when the reader of notices learns something: imported notices that are stored are then read once more. 1:
 * entities, dates in every form, regions from titles and agencies, closed notices, calls for providers. 2: management and
 * sales as a kind.
 */
export const READER_VERSION = 2;

/**
 * Adds what the words of a notice say and its source does not give in a field: for which regions it is, whether it is
 * closed, and in which language each text is. What the source gives stays.
 */
export function completeNotice(notice: CanonicalNotice, names: RegionNames): CanonicalNotice {
  const read = readRegions(notice, names);
  const isClosed = saysClosed(notice.title);
  return {
    ...notice,
    lang: languageOf(notice.title),
    opportunities: notice.opportunities.map((opportunity) => ({
      ...opportunity,
      ...(opportunity.regions.length === 0 &&
        read.basis !== null && { regions: read.regions, regionBasis: read.basis }),
      windows: isClosed ? closed(opportunity.windows) : opportunity.windows,
      summary: inItsLanguage(opportunity.summary),
      benefit: inItsLanguage(opportunity.benefit),
    })),
  };
}

/** The same windows, none of which receives anything any more. */
export function closed(windows: readonly Window[]): Window[] {
  if (windows.length > 0) return windows.map((window) => ({ ...window, type: "closed" }));
  const unknown = { announcedOn: null, opensAt: null, closesAt: null, hasHour: false, label: null };
  return [{ ...unknown, type: "closed", isEstimate: false }];
}

/** A text that stands alone belongs to the language in which it is written, whatever its source says. */
function inItsLanguage(text: CanonicalOpportunity["summary"]): CanonicalOpportunity["summary"] {
  if (text === null) return null;
  const only = text.ko ?? text.en;
  if (only === null || (text.ko !== null && text.en !== null)) return text;
  const lang: Locale = languageOf(only);
  return { ko: lang === "ko" ? only : null, en: lang === "en" ? only : null };
}
