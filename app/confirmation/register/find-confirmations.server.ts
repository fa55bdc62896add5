import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type CertificateState, certificateState } from "../certificate/certificate.ts";
import { PER_PAGE, type RegisterQuery } from "./register-query.ts";

/** A line of the register: only what may be published. */
export type RegisterLine = {
  number: string;
  company: string;
  technology: Bilingual;
  kind: "holding" | "developing";
  confirmedOn: Day;
  state: CertificateState;
};

type Row = Omit<RegisterLine, "state"> & {
  id: number;
  expiresOn: Day | null;
  revokedAt: string | null;
  supersededBy: number | null;
};

/** One page of the register, newest first. */
export async function findConfirmations(
  db: Kysely<Database>,
  { page, ...query }: RegisterQuery & { page: number },
): Promise<{ lines: readonly RegisterLine[]; total: number }> {
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`select ${columns} ${matching(query)} order by c.id desc
      limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(db),
    sql<{ total: number }>`select count(*) as total ${matching(query)}`.execute(db),
  ]);
  return { lines: rows.map(lineOf), total: counted.rows[0]?.total ?? 0 };
}

/** Lines of a download in memory at a time. */
const BATCH = 500;

/** Everything found, batch by batch, so that memory does not grow with the register. */
export async function* readConfirmations(
  db: Kysely<Database>,
  query: RegisterQuery,
): AsyncGenerator<readonly RegisterLine[]> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const { rows } = await sql<Row>`select ${columns} ${matching(query)} and c.id < ${below}
      order by c.id desc limit ${BATCH}`.execute(db);
    if (rows.length > 0) yield rows.map(lineOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    below = last.id;
  }
}

/** The fields of the technologies in the register. */
export async function listRegisterFields(
  db: Kysely<Database>,
  _: undefined,
): Promise<readonly (Bilingual & { value: string })[]> {
  const { rows } = await sql<Bilingual & { value: string }>`
    select distinct f.version_id || '/' || f.code as value, f.ko, f.en
    from certificate c join application a on a.id = c.application_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      join tech_field f on f.version_id = t.version_id and f.code = t.field_code
    where c.is_published order by f.ko`.execute(db);
  return rows;
}

const columns = sql`
  c.id, c.number, c.document::jsonb ->> 'company' as company,
  json_build_object('ko', t.ko, 'en', t.en) as technology, a.kind,
  (c.document::jsonb ->> 'confirmedOn')::date as "confirmedOn", c.expires_on as "expiresOn",
  c.revoked_at as "revokedAt", c.superseded_by as "supersededBy"`;

function matching({ words, field }: RegisterQuery) {
  const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`
    from certificate c join application a on a.id = c.application_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where c.is_published
      and (${words} = '' or c.number ilike ${pattern} or c.document::jsonb ->> 'company' ilike ${pattern}
        or t.ko ilike ${pattern} or t.en ilike ${pattern})
      and (${field} = '' or t.version_id || '/' || t.field_code = ${field})`;
}

function lineOf({ id: _, expiresOn, revokedAt, supersededBy, ...line }: Row): RegisterLine {
  return { ...line, state: certificateState({ expiresOn, revokedAt, supersededBy }, today()) };
}
