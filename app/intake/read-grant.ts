import { z } from "zod";
import { parseWith } from "#app/matching/schema/problems.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { type ReadRow, refusedBy } from "./read-row.ts";
import { limitWonIn } from "./reading/limit-won.ts";
import { opportunityKindOf } from "./reading/opportunity-kind.ts";
import { readOrganisation } from "./reading/organisation.ts";
import { readPeriod } from "./reading/period.ts";
import { fieldsInTitle } from "./reading/title-fields.ts";
import { regionsInTitle } from "./reading/title-regions.ts";

/** Longer texts than any source prints are refused before a pattern runs over them. */
const text = z.string().max(10_000);
const printed = text.nullish().transform((words) => words ?? "");
const BENEFIT_LENGTH = 2_000;

/** A row as crawlers of 기업마당, K-Startup, NIPA, SMTECH and KOCCA write it. What a source adds besides is left out. */
const grantSchema = z.object({
  id: text,
  source: text,
  title: text,
  organization: printed,
  region: z.array(text).max(50).nullish(),
  supportField: printed,
  applicationStartDate: printed,
  applicationEndDate: printed,
  supportAmount: printed,
  url: printed,
});

const SOURCES: Readonly<Record<string, string>> = {
  기업마당: "bizinfo",
  "K-Startup": "kstartup",
  NIPA: "nipa",
  SMTECH: "smtech",
  KOCCA: "kocca",
};

/** What stands where a crawler found nothing. */
const NOTHING = new Set(["", "확인 필요", "-"]);

/** Turns such a row into a canonical notice; its rules are not read. `isRegion` tells known names of regions. */
export function readGrant(row: unknown, isRegion: (name: string) => boolean): ReadRow {
  const grant = parseWith(grantSchema, row);
  if (!grant.ok) return refusedBy(grant.problems);
  const { id, source, organization, region, supportField, supportAmount, url, ...rest } = grant.value;
  const title = spaced(rest.title);
  const period = readPeriod(rest.applicationStartDate, rest.applicationEndDate);
  if (!period.ok) return period;
  const regions = region?.length ? region.map(spaced) : regionsInTitle(title, isRegion);
  const heading = spaced(supportField);
  const benefit = NOTHING.has(supportAmount.trim()) ? null : cut(spaced(supportAmount), BENEFIT_LENGTH);
  const notice = {
    source: SOURCES[source] ?? spaced(source).toLowerCase(),
    sourceId: id,
    url: url.trim() || null,
    title,
    lang: /\p{Script=Hangul}/u.test(title) ? "ko" : "en",
    ...readOrganisation(spaced(organization)),
    opportunities: [
      {
        kind: opportunityKindOf(title, heading, regions.length > 0),
        // The heading is the only word of the source on what it is about besides the title: search needs it.
        summary: NOTHING.has(heading) ? null : { ko: heading, en: null },
        benefit: benefit === null ? null : { ko: benefit, en: null },
        limitWon: benefit === null ? null : limitWonIn(benefit),
        regions,
        fields: fieldsInTitle(title),
        windows: [period.window],
      },
    ],
  } satisfies z.input<typeof canonicalNoticeSchema>;
  const parsed = parseWith<CanonicalNotice>(canonicalNoticeSchema, notice);
  return parsed.ok ? { ok: true, notice: parsed.value } : refusedBy(parsed.problems);
}

function cut(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}

/** Line breaks and runs of spaces are the crawler's; other control characters stay, and are refused. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
