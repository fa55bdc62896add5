import { type Kysely, sql } from "kysely";
import { loadRounds, type Rounds } from "#app/confirmation/about/load-rounds.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

type StartTechnology = Bilingual & { code: string; scope: Bilingual | null; field: Bilingual };

/** What the start page needs: rounds, and the technologies that can be chosen. */
export type StartChoices = {
  rounds: Rounds;
  version: Bilingual | null;
  technologies: readonly StartTechnology[];
};

/** The technologies are those of the round that a draft would start in; without a round, those in force. */
export async function loadStart(db: Kysely<Database>): Promise<StartChoices> {
  const rounds = await loadRounds(db);
  const round = rounds.open ?? rounds.next ?? rounds.last;
  const { rows } = await sql<StartTechnology & { version: Bilingual }>`
    select t.code, t.ko, t.en,
      case when t.scope_ko is not null and t.scope_en is not null
        then json_build_object('ko', t.scope_ko, 'en', t.scope_en) end as scope,
      json_build_object('ko', f.ko, 'en', f.en) as field, json_build_object('ko', v.ko, 'en', v.en) as version
    from technology t join taxonomy_version v on v.id = t.version_id
      join tech_field f on f.version_id = t.version_id and f.code = t.field_code
    where v.id = coalesce(${round?.versionId ?? null}::text,
      (select id from taxonomy_version where status = 'in_force' limit 1))
    order by f.position, t.position`.execute(db);
  const technologies = rows.map(({ version: _, ...technology }) => technology);
  return { rounds, version: rows[0]?.version ?? null, technologies };
}
