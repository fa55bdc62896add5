import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { formatBusinessNumber } from "#app/companies/number/business-number.ts";
import type { Facts, KnownList, Value } from "#app/matching/knowledge.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { isFormFact } from "../labels/form-facts.ts";
import { type FactsFile, knownFactsOf } from "./facts-file.ts";
import type { KnownFacts, Patent, Source } from "./known-facts.ts";

type Asked = {
  viewer: Person;
  companyId: number;
  /** Whose answers are to be used, too. */
  applicationId: number | null;
  /** Whether the viewer's own name and mail stand for the contact. */
  isContact: boolean;
};

type Row = {
  name: string;
  nameEn: string | null;
  number: string | null;
  origins: Readonly<Record<string, string>>;
  patents: readonly Patent[];
  application: { title: string; answers: Readonly<Record<string, unknown>> } | null;
};

/** What a form of this company may be filled with; null if there is no such company. The caller checks who asks. */
export async function loadKnownFacts(db: Kysely<Database>, asked: Asked): Promise<KnownFacts | null> {
  const day = today();
  const loaded = await loadKnowledge(db, asked.companyId, day);
  const row = await readRow(db, asked);
  if (loaded === null || row === undefined) return null;
  const { facts, lists } = loaded.knowledge;
  const contact = asked.isContact ? { contactName: asked.viewer.name, contactEmail: asked.viewer.email } : {};
  const groups: readonly (readonly [Source["from"], Readonly<Record<string, unknown>>])[] = [
    ["profile", profileFacts(facts)],
    [
      "company",
      { name: row.name, nameEn: row.nameEn, businessNumber: row.number && formatBusinessNumber(row.number) },
    ],
    ["application", row.application === null ? {} : answered(row.application)],
    ["account", contact],
  ];
  const named = groups.flatMap(([from, values]) =>
    Object.entries(values).flatMap(([fact, value]) =>
      isWritten(value) ? [[fact, { value, source: { from } }] as const] : [],
    ),
  );
  return knownFactsOf({
    today: day,
    facts: Object.fromEntries(named.map(([fact, { value }]) => [fact, value])),
    sources: Object.fromEntries(named.map(([fact, { source }]) => [fact, source])),
    asOf: row.origins,
    ...certificatesOf(lists.certificates),
    ...(row.patents.length > 0 && { patents: [...row.patents] }),
    ...otherSites(lists.sites),
  });
}

async function readRow(db: Kysely<Database>, { companyId, applicationId }: Asked): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select c.name, c.name_en as "nameEn",
      (select number from business_number where company_id = c.id and verified_at is not null and ended_at is null
        order by id desc limit 1) as number,
      (select coalesce(json_object_agg(fact, as_of), '{}') from company_fact_origin
        where company_id = c.id and as_of is not null) as origins,
      (select coalesce(json_agg(json_strip_nulls(json_build_object('label', label, 'kind', kind, 'status', status,
          'filedOn', filed_on, 'registeredOn', registered_on, 'isOverseas', is_overseas)) order by id), '[]')
        from company_patent where company_id = c.id and (valid_until is null or valid_until >= ${today()}::date)) as patents,
      (select json_build_object('title', a.title, 'answers',
          (select coalesce(json_object_agg(key, value), '{}') from application_answer where application_id = a.id))
        from application a where a.id = ${applicationId}::bigint and a.company_id = c.id
          and a.security_class <> 'security') as application
    from company c where c.id = ${companyId}`.execute(db);
  return rows[0];
}

function profileFacts(facts: Facts): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => isFormFact(fact)));
}

/** What an application says that forms ask for as well. */
function answered({ title, answers }: NonNullable<Row["application"]>): Readonly<Record<string, unknown>> {
  const trl = /^trl_(\d)$/u.exec(String(answers.trl))?.[1];
  return {
    contactName: answers.contact_name,
    contactPhone: answers.contact_phone,
    contactEmail: answers.contact_email,
    technologyName: title,
    technologySummary: answers.summary,
    trl: trl === undefined ? undefined : Number(trl),
  };
}

function isWritten(value: unknown): value is FactsFile["facts"][string] {
  return (
    typeof value === "number" ||
    typeof value === "boolean" ||
    (typeof value === "string" && value.trim() !== "") ||
    (typeof value === "object" && value !== null && !Array.isArray(value))
  );
}

function certificatesOf(list: KnownList | undefined): Partial<FactsFile> {
  if (list === undefined) return {};
  const certificates = list.items.flatMap(({ kind, issuedOn, validUntil }) =>
    typeof kind === "string" ? [{ kind, issuedOn: textOf(issuedOn), validUntil: textOf(validUntil) }] : [],
  );
  return { certificates, certificatesComplete: list.complete };
}

function otherSites(list: KnownList | undefined): Partial<FactsFile> {
  if (list?.items.some(({ kind }) => kind !== "headquarters")) return { hasOtherSites: true };
  return list?.complete ? { hasOtherSites: false } : {};
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
