import type { Readable } from "node:stream";
import { type Kysely, sql } from "kysely";
import { chooseStorage } from "#app/files/storage/choose-storage.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import type { Database } from "#db/schema.ts";

export type KeptForm = {
  id: number;
  name: string;
  type: "hwpx" | "docx";
  scan: "waiting" | "clean" | "refused" | "not_scanned";
  keptUntil: string;
};

/** The forms of a company that are still kept, newest first. */
export async function listForms(
  db: Kysely<Database>,
  { companyId, formId = null }: { companyId: number; formId?: number | null },
): Promise<readonly (KeptForm & { sha256: string })[]> {
  const { rows } = await sql<KeptForm & { sha256: string }>`
    select t.id, f.name, f.type, f.scan, t.kept_until as "keptUntil", f.sha256
    from form_to_fill t join file f on f.id = t.file_id
    where t.company_id = ${companyId} and t.kept_until >= ${now().toString()}::timestamptz
      and (${formId}::bigint is null or t.id = ${formId}::bigint)
    order by t.id desc limit 50`.execute(db);
  return rows;
}

/** A form of a company and its bytes once it may be opened; null if this company has no such form. */
export async function openForm(
  db: Kysely<Database>,
  { companyId, formId }: { companyId: number; formId: number },
): Promise<{ form: KeptForm; bytes: Buffer | null } | null> {
  const [row] = await listForms(db, { companyId, formId });
  if (row === undefined) return null;
  const { sha256, ...form } = row;
  if (form.scan === "waiting" || form.scan === "refused") return { form, bytes: null };
  const content = await chooseStorage(config.files).open(sha256);
  if (content === null) throw new Error(`The content ${sha256} is missing in the file storage`);
  return { form, bytes: await bytesOf(content) };
}

async function bytesOf(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
