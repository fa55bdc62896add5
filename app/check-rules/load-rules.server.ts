import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { withoutContacts } from "#app/intake/documents/drop-contacts.ts";
import { loadDocuments } from "#app/intake/documents/load-documents.server.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { sourceName } from "#app/opportunities/read-from.ts";
import type { WithdrawnRule } from "#app/opportunities/withdrawn-rules.ts";
import type { Block } from "#app/reading/block.ts";
import { shortSources } from "#app/reading/short-sources.ts";
import type { Database } from "#db/schema.ts";

/** That somebody holds a rule for wrongly read. */
export type Report = { ruleId: string; at: string; note: string | null };
/** What an officer has done with a rule. */
export type Check = { ruleId: string; what: string; at: string; who: string | null };
export type Withdrawal = WithdrawnRule & { id: number; reason: string; at: string; who: string | null };

/** An opportunity with its rules, what its notice prints, and what people say and have done of the rules. */
export type CheckedOpportunity = {
  id: number;
  title: string;
  titleEn: string | null;
  lang: "ko" | "en";
  agency: { ko: string; en: string } | null;
  url: string | null;
  ruleSet: RuleSet | null;
  isMachineRead: boolean;
  reports: readonly Report[];
  checks: readonly Check[];
  withdrawn: readonly Withdrawal[];
  documents: readonly { name: string; blocks: readonly Block[] }[];
};

type Row = Omit<CheckedOpportunity, "ruleSet" | "documents"> & {
  noticeId: number;
  fields: Record<string, string>;
  ruleSet: unknown;
};

/** What an officer needs to check the rules of one opportunity; null where everybody sees no rules of it. */
export async function loadRules(
  db: Kysely<Database>,
  { viewer, opportunityId }: { viewer: Person; opportunityId: number },
): Promise<{ ok: true; opportunity: CheckedOpportunity | null } | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "rules.confirm");
  if (!allowed.ok) return allowed;
  const { rows } = await sql<Row>`
    select o.id, n.id as "noticeId", n.title, n.title_en as "titleEn", n.lang, n.fields, o.rule_set as "ruleSet",
      coalesce(o.rules_read_by = 'naru', true) as "isMachineRead",
      (select json_build_object('ko', ko, 'en', en) from agency where id = coalesce(n.operator_id, n.ministry_id)) as agency,
      (select url from source_record where notice_id = n.id and url is not null order by first_seen_at limit 1) as url,
      coalesce((select json_agg(json_build_object('ruleId', rule_id, 'at', reported_at, 'note', note) order by reported_at)
        from rule_report where opportunity_id = o.id), '[]') as reports,
      coalesce((select json_agg(json_build_object('ruleId', e.rule_id, 'what', e.what, 'at', e.at, 'who', p.name) order by e.id)
        from rule_event e left join person p on p.id = e.person_id
        where e.opportunity_id = o.id and e.what not in ('reported', 'takenBack')), '[]') as checks,
      coalesce((select json_agg(json_build_object('id', w.id, 'part', w.part, 'track', w.track, 'rule', w.rule,
          'reason', w.reason, 'at', w.withdrawn_at, 'who', p.name) order by w.id)
        from withdrawn_rule w left join person p on p.id = w.person_id where w.opportunity_id = o.id), '[]') as withdrawn
    from opportunity o join notice n on n.id = o.notice_id
    where o.id = ${opportunityId} and o.security_class = 'general'`.execute(db);
  const [row] = rows;
  if (row === undefined) return { ok: true, opportunity: null };
  const { noticeId, fields, ruleSet, ...opportunity } = row;
  const parsed = parseRuleSet(ruleSet ?? null);
  const texts = (await loadDocuments(db, [noticeId])).get(noticeId) ?? [];
  const short = shortSources(
    { title: opportunity.title, fields },
    texts.some(({ origin }) => origin === "body"),
  );
  const documents = [
    ...texts.map((one) => ({ name: sourceName(one), blocks: one.blocks })),
    ...short.map((one) => ({ name: sourceName(one), blocks: withoutContacts(one.blocks) })),
  ];
  return {
    ok: true,
    opportunity: { ...opportunity, ruleSet: parsed.ok ? parsed.value : null, documents },
  };
}
