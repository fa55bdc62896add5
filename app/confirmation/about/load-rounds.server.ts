import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

export type Round = {
  id: number;
  name: Bilingual;
  opensAt: string;
  closesAt: string;
  versionId: string;
  /** Days to the notification, by its settings. */
  limitDays: number;
  forms: { holding: string; developing: string };
  /** What may be applied for. */
  kinds: readonly ("holding" | "developing")[];
};

/** The round that is open now (if several, the one that closes first), the next one, and the one that closed last. */
export type Rounds = { open: Round | null; next: Round | null; last: Round | null };

export async function loadRounds(db: Kysely<Database>): Promise<Rounds> {
  const at = now().toString();
  const { rows } = await sql<Round & { when: keyof Rounds }>`
    select distinct on ("when") r.id, json_build_object('ko', name_ko, 'en', name_en) as name,
      opens_at as "opensAt", closes_at as "closesAt", version_id as "versionId",
      (settings -> 'limitDays' ->> 'value')::integer as "limitDays",
      coalesce(settings -> 'kinds', '["holding", "developing"]') as kinds,
      json_build_object('holding', holding_form_id, 'developing', developing_form_id) as forms, "when"
    from round r cross join lateral (select case when opens_at > ${at} then 'next'
      when closes_at > ${at} then 'open' else 'last' end as "when") w
    order by "when", case when "when" = 'last' then - extract(epoch from closes_at)
      when "when" = 'open' then extract(epoch from closes_at) else extract(epoch from opens_at) end, r.id`.execute(
    db,
  );
  const of = (when: keyof Rounds) => rows.find((row) => row.when === when) ?? null;
  return { open: of("open"), next: of("next"), last: of("last") };
}
