import { createHash } from "node:crypto";
import { favoursConfirmation } from "#app/matching/if-confirmed.ts";
import { agencyKey } from "./agency-name.ts";
import type { Row } from "./bulk-rows.server.ts";
import type { CanonicalNotice, CanonicalOpportunity } from "./canonical-notice.ts";
import type { KnownWords } from "./known-words.server.ts";

/** A row of `notice`; all agencies that it names are known by now. */
export function noticeRow(id: number, notice: CanonicalNotice, known: KnownWords): Row<"notice"> {
  return {
    id,
    title: notice.title,
    lang: notice.lang,
    title_en: notice.titleEn,
    programme_id: notice.programmeId,
    ministry_id: agencyId(notice.ministryName, known),
    operator_id: agencyId(notice.operatorName, known),
    published_on: notice.publishedOn,
    is_sample: notice.isSample,
    body: notice.body ?? null,
    fields: notice.fields ?? {},
  };
}

function agencyId(name: string | null, known: KnownWords): string | null {
  return name === null ? null : (known.agencies.get(agencyKey(name)) ?? null);
}

/** A row of `opportunity` without `updated_at`. */
export function opportunityRow(
  ids: { id: number; noticeId: number; position: number; revision: number },
  opportunity: CanonicalOpportunity,
): Row<"opportunity"> {
  const { track, summary, benefit, rules } = opportunity;
  return {
    id: ids.id,
    notice_id: ids.noticeId,
    position: ids.position,
    track_ko: track?.ko ?? null,
    track_en: track?.en ?? null,
    kind: opportunity.kind,
    summary_ko: summary?.ko ?? null,
    summary_en: summary?.en ?? null,
    benefit_ko: benefit?.ko ?? null,
    benefit_en: benefit?.en ?? null,
    apply_url: opportunity.applyUrl,
    security_class: opportunity.securityClass,
    limit_won: opportunity.limitWon,
    rate_percent: opportunity.ratePercent,
    region_basis: opportunity.regions.length === 0 ? null : opportunity.regionBasis,
    ...rulesRow(rules),
    gives_confirmed_bonus: givesConfirmedBonus(opportunity),
    is_estimate: opportunity.isEstimate,
    revision: ids.revision,
  };
}

/** The part of a row of `opportunity` that holds its rules. */
export function rulesRow(rules: CanonicalOpportunity["rules"]) {
  // The database has one way to say that no rule was read: no rule set.
  const read = rules !== null && rules.ruleSet.completeness !== "none" ? rules : null;
  return {
    completeness: read?.ruleSet.completeness ?? "none",
    rule_set: read?.ruleSet ?? null,
    rule_hash: read ? fingerprint(read.ruleSet) : null,
    rules_read_by: read?.readBy ?? null,
    rules_read_on: read?.readOn ?? null,
    rules_read_from: read?.readFrom ?? null,
  } satisfies Row<"opportunity">;
}

/** The same row without its rules. */
export function withoutRules(row: Row<"opportunity">): Row<"opportunity"> {
  const { completeness, rule_set, rule_hash, rules_read_by, rules_read_on, rules_read_from, ...others } = row;
  return others;
}

/** By its bonus rules, or by its own word where the points are not published. */
function givesConfirmedBonus({ givesConfirmedBonus, rules }: CanonicalOpportunity): boolean {
  return givesConfirmedBonus || (rules !== null && favoursConfirmation(rules.ruleSet));
}

export function windowRows(id: number, { windows }: CanonicalOpportunity): Row<"opportunity_window">[] {
  return windows.map((window, position) => ({
    opportunity_id: id,
    position,
    type: window.type,
    announced_on: window.announcedOn,
    opens_at: window.opensAt,
    closes_at: window.closesAt,
    has_hour: window.hasHour,
    label: window.label,
    is_estimate: window.isEstimate,
  }));
}

export function regionRows(
  id: number,
  { regions }: CanonicalOpportunity,
  known: KnownWords,
): Row<"opportunity_region">[] {
  const codes = new Set(regions.map((name) => known.regions.get(name) ?? name));
  return [...codes].map((region_code) => ({ opportunity_id: id, region_code }));
}

export function fieldRows(
  id: number,
  { fields }: CanonicalOpportunity,
  { taxonomy }: KnownWords,
): Row<"opportunity_field">[] {
  if (taxonomy === null) return [];
  return [...new Set(fields)].map((field_code) => ({
    opportunity_id: id,
    version_id: taxonomy,
    field_code,
  }));
}

export function technologyRows(
  id: number,
  { technologies }: CanonicalOpportunity,
  { taxonomy }: KnownWords,
): Row<"opportunity_technology">[] {
  if (taxonomy === null) return [];
  return [...new Set(technologies)].map((technology_code) => ({
    opportunity_id: id,
    version_id: taxonomy,
    technology_code,
  }));
}

/** JSON with sorted keys, so that equal values have equal text; the options of a question are asked in their order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part);
    return key === "options" ? entries : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 of a value, independent of the order of its keys, but for the options of a question. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(sortedJson(value)).digest("hex");
}
