import { z } from "zod";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { techFields } from "#app/matching/catalogue/vocabulary.ts";
import { type Problem, parseWith } from "#app/matching/schema/problems.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { opportunityKinds } from "#app/opportunities/opportunity.ts";
import { NATION, placesInList, type RegionNames } from "#app/reading/places/find-places.ts";
import { regionsInTitle } from "#app/reading/places/read-regions.ts";
import { limitWonIn } from "#app/reading/won-limits.ts";
import { closed } from "./complete-notice.ts";
import type { SuppliedDocument } from "./full-text.ts";
import { opportunityKindOf } from "./opportunity-kind.ts";
import { readPeriod } from "./period.ts";
import { readDate } from "./printed-date.ts";
import { isClosedStatus } from "./title-signs.ts";

/** A row as a notice, with remarks on what of it was not understood and is left out or shown as printed; or why not. */
export type ReadRow =
  | {
      ok: true;
      notice: CanonicalNotice;
      remarks: readonly Bilingual[];
      /** Texts of attachments that came along. */
      documents?: readonly SuppliedDocument[];
    }
  | { ok: false; reason: Bilingual };

const SHOWN = 3;

/** Joins the problems that a schema found into one reason; the first three are enough to correct a row. */
export function refusedBy(problems: readonly Problem[]): Extract<ReadRow, { ok: false }> {
  const listed = (language: "ko" | "en") =>
    problems
      .slice(0, SHOWN)
      .map((problem) => `${problem.path}: ${problem[language]}`)
      .join("; ");
  const more = problems.length - SHOWN;
  return {
    ok: false,
    reason: {
      ko: more > 0 ? `${listed("ko")}; 그 밖에 ${more}건` : listed("ko"),
      en: more > 0 ? `${listed("en")}; and ${more} more` : listed("en"),
    },
  };
}

type Field = keyof typeof techFields;

/** Words that mean a strategic field and nothing else; ambiguous words are left out. */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  ["semiconductor-display", /반도체|팹리스|파운드리|디스플레이|(?<![A-Z])OLED|semiconductor/iu],
  ["secondary-battery", /이차전지|2차전지|배터리|전고체|secondary batter|\bbatter(y|ies)\b/iu],
  ["advanced-mobility", /자율주행|미래차|미래\s?모빌리티|전기차|수소차|도심항공교통|(?<![A-Z])UAM(?![A-Z])/u],
  ["next-gen-nuclear", /원자력|소형모듈원전|소형모듈원자로|원전|(?<![A-Z])SMR(?![A-Z])/u],
  // '바이오매스', '바이오가스' and '바이오에너지' are energy; '친환경 바이오플라스틱' is chemistry.
  ["advanced-bio", /바이오(?!매스|가스|디젤|에너지|연료|플라스틱|차)|유전자|세포치료|백신|신약|줄기세포/u],
  ["aerospace-marine", /우주(?!베키)|위성|발사체|항공기|항공산업|조선해양|조선ㆍ해양|해양플랜트|자율운항/u],
  ["hydrogen", /수소(?!차)|연료전지|수전해/u],
  ["cybersecurity", /정보보호|정보보안|사이버\s?보안|제로트러스트/u],
  ["ai", /인공지능|(?<![A-Za-z])AI(?![A-Za-z])|파운데이션\s?모델|거대언어모델|(?<![A-Z])LLM(?![A-Z])/u],
  ["next-gen-comms", /(?<![\dA-Z])[56]G(?![A-Z가-힣]*특화센터)|이동통신|위성통신|오픈랜|Open\s?RAN/u],
  ["robotics-manufacturing", /로봇|로보틱스|스마트\s?제조|제조\s?AI|robotic/iu],
  ["quantum", /양자\s?([-ㆍ·]|컴퓨|기술|통신|센서|센싱|암호|정보|과학|산업|소자|내성)|퀀텀|quantum/iu],
];

/** The strategic fields that a title names explicitly; most titles name none. */
export function fieldsInTitle(title: string): Field[] {
  return NAMES.flatMap(([field, pattern]) => (pattern.test(title) ? [field] : []));
}

/** Placeholders of sources, such as 기업마당's for 'some municipality': not the name of an agency. */
const PLACEHOLDERS = new Set(["기초자치단체", "확인 필요", "-"]);

/** Splits 'ministry / operator' as sources print it; a single name is that of the operator. */
export function readOrganisation(text: string): { ministryName: string | null; operatorName: string | null } {
  const [first = "", ...rest] = text.split(/\s+\/\s+/u);
  const second = rest.join(" / ");
  return second === ""
    ? { ministryName: null, operatorName: nameOf(first) }
    : { ministryName: nameOf(first), operatorName: nameOf(second) };
}

function nameOf(text: string): string | null {
  // The name of a portal with its operator in brackets: 'SMTECH(중소기업기술정보진흥원)'.
  const name = text
    .trim()
    .replace(/^[A-Za-z]+\((.+)\)$/u, "$1")
    .trim();
  return name === "" || PLACEHOLDERS.has(name) ? null : name;
}

/** Texts longer than any source prints are refused before patterns run on them. */
const text = z.string().max(10_000);
const printed = text.nullish().transform((words) => words ?? "");
const BENEFIT_LENGTH = 2_000;

const PUBLISHED = [
  "publishedOn",
  "publishedAt",
  "publishedDate",
  "announcedOn",
  "announcementDate",
  "postedDate",
] as const;

/** A row as the crawlers of 기업마당, K-Startup, NIPA, SMTECH and KOCCA write it. Other properties are ignored. */
const grantSchema = z.object({
  id: text,
  source: text,
  title: text,
  organization: printed,
  region: z.union([text.transform((words) => [words]), z.array(text).max(50)]).nullish(),
  supportField: printed,
  applicationStartDate: printed,
  applicationEndDate: printed,
  publishedOn: printed,
  publishedAt: printed,
  publishedDate: printed,
  announcedOn: printed,
  announcementDate: printed,
  postedDate: printed,
  status: printed,
  supportAmount: printed,
  url: printed,
  // Of sources that list one kind, print their amount as a number, or send texts and documents along.
  kind: z.enum(opportunityKinds).optional(),
  limitWon: z.int().min(0).max(1e15).optional(),
  body: z.string().nullish(),
  fields: z.record(z.string(), z.string()).optional(),
  attachments: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
  isSample: z.boolean().optional(),
});

const SOURCES: Readonly<Record<string, string>> = {
  기업마당: "bizinfo",
  "K-Startup": "kstartup",
  NIPA: "nipa",
  SMTECH: "smtech",
  KOCCA: "kocca",
};

/** What crawlers write if they found nothing. */
const NOTHING = new Set(["", "확인 필요", "-"]);

/** Turns a crawler's row into a canonical notice without rules; `names` are those of the regions. */
export function readGrant(row: unknown, names: RegionNames): ReadRow {
  const grant = parseWith(grantSchema, row);
  if (!grant.ok) return refusedBy(grant.problems);
  const { id, source, organization, region, supportField, supportAmount, url, ...rest } = grant.value;
  const title = spaced(rest.title);
  const publishedOn = readPublication(rest);
  const period = readPeriod(rest.applicationStartDate, rest.applicationEndDate, publishedOn);
  if (!period.ok) return period;
  const { regions, unknown } = readRegionField(region ?? [], names);
  const heading = spaced(supportField);
  const benefit = NOTHING.has(supportAmount.trim()) ? null : cut(spaced(supportAmount), BENEFIT_LENGTH);
  const isRegional = [...regions, ...regionsInTitle(title, names)].some((code) => code !== NATION);
  const windows = isClosedStatus(rest.status) ? closed([period.window]) : [period.window];
  const notice = {
    source: SOURCES[source] ?? spaced(source).toLowerCase(),
    sourceId: id,
    url: url.trim() || null,
    title,
    publishedOn,
    ...textsOf(grant.value),
    ...readOrganisation(spaced(organization)),
    opportunities: [
      {
        kind: rest.kind ?? opportunityKindOf(title, heading, { isRegional, source }),
        // Besides the title, the heading is all that the source says about the subject, so search needs it.
        summary: NOTHING.has(heading) ? null : { ko: heading, en: null },
        benefit: benefit === null ? null : { ko: benefit, en: null },
        limitWon: rest.limitWon ?? (benefit === null ? null : limitWonIn(benefit)),
        regions,
        fields: fieldsInTitle(title),
        windows,
      },
    ],
  } satisfies z.input<typeof canonicalNoticeSchema>;
  const parsed = parseWith<CanonicalNotice>(canonicalNoticeSchema, notice);
  if (!parsed.ok) return refusedBy(parsed.problems);
  const remarks = [period.remark, unknown].filter((remark) => remark !== null);
  return { ok: true, notice: parsed.value, remarks };
}

/** What a notice says besides; nothing for what its source does not send. */
function textsOf({ body, fields = {}, attachments = [], isSample = false }: z.infer<typeof grantSchema>) {
  return {
    isSample,
    ...(body && { body }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(attachments.length > 0 && { attachments }),
  };
}

/** The day of publication, by whatever name a crawler gives it. */
function readPublication(row: Readonly<Record<(typeof PUBLISHED)[number], string>>): Day | null {
  const dates = PUBLISHED.map((name) => readDate(row[name]));
  return dates.find((date) => "day" in date)?.day ?? null;
}

/** The regions of a source's own field. One that is not known is left out: it refuses no notice. */
export function readRegionField(
  printedRegions: readonly string[],
  names: RegionNames,
): { regions: string[]; unknown: Bilingual | null } {
  const read = printedRegions
    .map(spaced)
    .filter((printedRegion) => !NOTHING.has(printedRegion))
    .map((printedRegion) => ({ printedRegion, codes: placesInList(printedRegion, names) }));
  const missed = read.filter(({ codes }) => codes === null).map(({ printedRegion }) => printedRegion);
  const shown = cut(missed.join(", "), 100);
  return {
    regions: [...new Set(read.flatMap(({ codes }) => codes ?? []))],
    unknown:
      missed.length === 0
        ? null
        : { ko: `알 수 없는 지역을 제외했습니다: ${shown}`, en: `unknown region left out: ${shown}` },
  };
}

function cut(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}

/** Removes the crawler's line breaks and repeated spaces; other control characters stay, and are refused later. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
