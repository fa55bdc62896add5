import { type Kysely, sql } from "kysely";
import { en } from "#app/i18n/words.en.ts";
import { ko } from "#app/i18n/words.ko.ts";
import { opportunityKinds } from "#app/opportunities/opportunity.ts";
import type { Database } from "#db/schema.ts";
import type { NamedThing } from "./named-things.ts";

/** Kinds, fields and technologies of the taxonomy in force, and agencies that opportunities name. */
export async function readNamedThings(db: Kysely<Database>): Promise<NamedThing[]> {
  const { rows } = await sql<NamedThing>`
    select 'field' type, f.code id, f.ko, f.en, '{}'::text[] aliases
      from tech_field f join taxonomy_version v on v.id = f.version_id and v.status = 'in_force'
    union all select 'technology', t.code, t.ko, t.en, '{}'
      from technology t join taxonomy_version v on v.id = t.version_id and v.status = 'in_force'
    union all select 'agency', a.id, a.ko, a.en, a.aliases from agency a
      where a.id in (select ministry_id from notice union select operator_id from notice)`.execute(db);
  const kinds = opportunityKinds.map(
    (id): NamedThing => ({
      type: "kind",
      id,
      ko: ko.opportunities.kinds[id],
      en: en.opportunities.kinds[id],
      aliases: [],
    }),
  );
  return [...kinds, ...rows];
}
