import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { listNames } from "#app/matching/facts.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "./open-company.server.ts";
import { listTables } from "./profile-tables.ts";
import { recordCompanyEvent } from "./record-company-event.server.ts";

/** Raise it when a reader of an older file would misread a new one. */
const EXPORT_VERSION = 1;

export type ExportedCompany = {
  format: "naru-company";
  version: typeof EXPORT_VERSION;
  exportedAt: string;
  company: Readonly<Record<string, unknown>>;
};

/**
 * Everything that Naru stores about a company, read at one moment: columns under their own names, days as YYYY-MM-DD,
 * instants in ISO 8601. Leaves out only secrets (hashes of tokens and keys), submission ids of forms, and what other
 * members have typed and not sent yet.
 */
export async function exportCompany(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<{ ok: true; exported: ExportedCompany } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.export");
    if (!opened.ok) return opened;
    // One query sees one moment, so that the parts belong together.
    const exported = await sql<{ company: Record<string, unknown> }>`
        select to_jsonb(c) - 'submission_id' || jsonb_build_object(
          'profile', (select to_jsonb(p) - 'company_id' from company_profile p where company_id = c.id),
          'years', ${rowsOf("company_year", sql`year`)},
          'origins', ${rowsOf("company_fact_origin", sql`fact`)},
          'lists', jsonb_build_object(${sql.join(
            listNames.flatMap((list) => [sql.lit(list), rowsOf(listTables[list], sql`id`)]),
          )}),
          'complete_lists', ${rowsOf("company_list", sql`list`)},
          'confirmations', ${rowsOf("confirmation", sql`id`)},
          'answers', ${rowsOf("opportunity_answer", sql`opportunity_id, key`)},
          'bookmarks', ${rowsOf("bookmark", sql`id`)},
          'listing', (select to_jsonb(l) - 'company_id' from company_listing l where company_id = c.id),
          'contact_requests', (select coalesce(jsonb_agg(to_jsonb(r) - 'submission_id' order by r.id), '[]')
            from contact_request r where c.id in (r.to_company_id, r.from_company_id)),
          'members', (select coalesce(jsonb_agg(to_jsonb(m) - 'company_id'
              || jsonb_build_object('name', p.name, 'email', p.email) order by since, person_id), '[]')
            from membership m join person p on p.id = m.person_id where company_id = c.id),
          'mandates', (select coalesce(jsonb_agg(to_jsonb(m) - 'company_id'
              || jsonb_build_object('name', p.name, 'email', p.email) order by m.id), '[]')
            from mandate m join person p on p.id = m.person_id where company_id = c.id),
          'invitations', ${rowsOf("invitation", sql`id`)},
          'business_numbers', ${rowsOf("business_number", sql`id`)},
          'api_keys', ${rowsOf("api_key", sql`id`)},
          'applications', (select coalesce(jsonb_agg(to_jsonb(a) - 'company_id' || jsonb_build_object('answers',
              (select coalesce(jsonb_agg(to_jsonb(w) - 'application_id'), '[]') from application_answer w
                where w.application_id = a.id)) order by a.id), '[]') from application a where a.company_id = c.id),
          'files', ${rowsOf("file", sql`id`)},
          'papers', ${rowsOf("company_paper", sql`id`)},
          'foreign_requests', ${rowsOf("foreign_request", sql`id`)},
          'forms', ${rowsOf("form_to_fill", sql`id`)},
          'drafts', (select coalesce(jsonb_agg(jsonb_build_object('application_id', d.application_id, 'form', d.form,
              'fields', d.fields, 'saved_at', d.saved_at) order by d.saved_at), '[]')
            from form_draft d where d.company_id = c.id and d.person_id = ${viewer.id}),
          'visits', ${rowsOf("match_visit", sql`person_id`)},
          'events', ${rowsOf("company_event", sql`id`)}
        ) as company
        from company c where c.id = ${companyId}`.execute(trx);
    const [row] = exported.rows;
    if (row === undefined) return { ok: false, reason: "notYours" };
    await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "companyExported", detail: {} });
    return {
      ok: true,
      exported: {
        format: "naru-company",
        version: EXPORT_VERSION,
        exportedAt: now().toString(),
        company: row.company,
      },
    };
  });
}

/** All rows of one table that belong to the company, without its own id and secrets. */
function rowsOf(table: string, order: ReturnType<typeof sql>) {
  return sql`(select coalesce(jsonb_agg(to_jsonb(t) - array['company_id', 'token', 'token_hash', 'key_hash', 'submission_id']
    order by ${order}), '[]') from ${sql.table(table)} t where t.company_id = c.id)`;
}
