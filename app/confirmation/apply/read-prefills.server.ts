import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import type { FormDefinition, prefills } from "#app/confirmation/form/form-definition.ts";
import { questionsOf } from "#app/confirmation/form/form-definition.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { readAnswer } from "./sent-answers.ts";

type Prefill = (typeof prefills)[number];
type Known = { value: string; since: string | null };

type Row = {
  name: string;
  number: string | null;
  verifiedAt: string | null;
  technology: { label: string | null; trl: number | null; changedAt: string } | null;
  patents: readonly { label: string; changedAt: string }[];
  rndTasks: readonly { label: string; changedAt: string }[];
};

/** Prefilled values for a form from what the company has already entered, each with its source and date. */
export async function readPrefills(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    technology,
    definition,
  }: { viewer: Person; companyId: number; technology: string; definition: FormDefinition },
): Promise<readonly { key: string; value: string; origin: string }[]> {
  const known = await readKnown(db, viewer, companyId, technology);
  return questionsOf(definition).flatMap((question) => {
    if (question.type === "files" || question.prefill === undefined) return [];
    const found = known[question.prefill];
    const read = found && readAnswer(question, found.value);
    // What the form would not accept is not prefilled.
    if (!found || !read || !("value" in read) || read.value === null) return [];
    const since = found.since === null ? "" : `@${seoulDay(found.since)}`;
    return [{ key: question.key, value: read.value, origin: `${question.prefill}${since}` }];
  });
}

async function readKnown(
  db: Kysely<Database>,
  viewer: Person,
  companyId: number,
  technology: string,
): Promise<Partial<Record<Prefill, Known>>> {
  const labels = (table: string) => sql`
    (select coalesce(json_agg(json_build_object('label', label, 'changedAt', changed_at) order by id), '[]')
      from ${sql.table(table)} where company_id = c.id and label is not null)`;
  const { rows } = await sql<Row>`
    select c.name, n.number, n.verified_at as "verifiedAt",
      (select json_build_object('label', label, 'trl', trl, 'changedAt', changed_at) from company_technology
        where company_id = c.id and technology = ${technology} order by trl desc nulls last, id limit 1) as technology,
      ${labels("company_patent")} as patents, ${labels("company_rnd_task")} as "rndTasks"
    from company c left join business_number n on n.company_id = c.id and n.verified_at is not null
      and n.ended_at is null
    where c.id = ${companyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) return {};
  const { number, technology: own } = row;
  const listed = (items: Row["patents"]): Known | undefined => {
    const since = items.map(({ changedAt }) => changedAt).sort();
    const value = items.map(({ label }) => label).join("\n");
    return items.length === 0 ? undefined : { value, since: since.at(-1) ?? null };
  };
  const known: Record<Prefill, Known | undefined> = {
    "company.name": { value: row.name, since: null },
    "company.number": number ? { value: formatBusinessNumber(number), since: row.verifiedAt } : undefined,
    "person.name": { value: viewer.name, since: null },
    "person.email": { value: viewer.email, since: null },
    "profile.technology": own?.label ? { value: own.label, since: own.changedAt } : undefined,
    "profile.trl": own?.trl ? { value: `trl_${own.trl}`, since: own.changedAt } : undefined,
    "profile.patents": listed(row.patents),
    "profile.rndTasks": listed(row.rndTasks),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
