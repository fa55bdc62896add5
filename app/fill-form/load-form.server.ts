import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { FormProblem } from "./document/pack.server.ts";
import { loadKnownFacts } from "./facts/load-known-facts.server.ts";
import { type FieldView, fieldsView } from "./fields-view.ts";
import { editOf, type Field } from "./find/field.ts";
import { type KeptForm, openForm } from "./open-form.server.ts";
import { fillApart, findFieldsApart } from "./read-form-apart.server.ts";

type Asked = {
  viewer: Person;
  companyId: number;
  formId: number;
  applicationId: number | null;
  isContact: boolean;
};

export type FormView = {
  form: KeptForm;
  /** Null while it is scanned, and where it was refused. */
  fields: readonly FieldView[] | null;
  problem: FormProblem | null;
  /** Whose answers can be used. */
  applications: readonly { id: number; title: string }[];
};

/** A form of a company with what would be filled in; null if this company has no such form. */
export async function loadForm(
  db: Kysely<Database>,
  { locale, ...asked }: Asked & { locale: Locale },
): Promise<FormView | null> {
  const found = await findForm(db, asked);
  if (found === null) return null;
  const { rows: applications } = await sql<FormView["applications"][number]>`
    select id, title from application
    where company_id = ${asked.companyId} and security_class <> 'security' order by id desc limit 50`.execute(
    db,
  );
  const { form, fields, problem } = found;
  return { form, fields: fields && fieldsView(fields, locale), problem, applications };
}

/** What a person says of a field: it stays out, or this is its value. */
export type Said = { isTaken: boolean; value: string };

/** The form filled in with what the person has checked. */
export async function sendFilledForm(
  db: Kysely<Database>,
  { saidOf, ...asked }: Asked & { saidOf: (field: number) => Said },
): Promise<{ form: KeptForm; filled: Buffer } | "missing" | "unreadable"> {
  const found = await findForm(db, asked);
  if (found === null) return "missing";
  if (found.fields === null || found.bytes === null) return "unreadable";
  const edits = found.fields.flatMap((field, at) => {
    const said = saidOf(at);
    if (!said.isTaken) return [];
    if (field.place === null) return field.edits;
    return said.value.trim() === "" ? [] : [editOf(field.place, said.value)];
  });
  const answer = await fillApart(found.bytes, edits);
  return answer.ok ? { form: found.form, filled: answer.filled } : "unreadable";
}

async function findForm(
  db: Kysely<Database>,
  asked: Asked,
): Promise<{
  form: KeptForm;
  bytes: Buffer | null;
  fields: readonly Field[] | null;
  problem: FormProblem | null;
} | null> {
  const opened = await openForm(db, asked);
  const known = await loadKnownFacts(db, asked);
  if (opened === null || known === null) return null;
  if (opened.bytes === null) return { ...opened, fields: null, problem: null };
  const found = await findFieldsApart(opened.bytes, known);
  if (!found.ok) return { ...opened, fields: null, problem: found.problem };
  return { ...opened, fields: found.fields, problem: null };
}
