import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { fileTypes } from "#app/files/file-types.ts";
import { type Received, type ReceivedForm, receiveForm } from "#app/files/receive-form.server.ts";
import type { Database } from "#db/schema.ts";
import { MOST_PAPERS } from "./paper.ts";
import { isPaperKind } from "./paper-kinds.ts";

/** `gone`: the paper to be replaced is there no more. */
export type PaperKept = { ok: true; paperId: number } | { ok: false; problem: "kind" | "full" | "gone" };

type Place = {
  request: Request;
  viewer: Person;
  companyId: number;
  /** The paper of which this is a newer version; its older ones stay until somebody removes them. */
  replaces?: number;
};

const types = Object.keys(fileTypes) as (keyof typeof fileTypes)[];

/** Keeps a paper that a company uploads. The same file sent twice for the same purpose is one paper. */
export async function uploadPaper(
  db: Kysely<Database>,
  { replaces, ...place }: Place,
): Promise<ReceivedForm<PaperKept>> {
  return await receiveForm(db, {
    ...place,
    types,
    keep: (trx, received) =>
      replaces === undefined ? addPaper(trx, place, received) : replacePaper(trx, place, received, replaces),
  });
}

/** The company's row is locked: of two forms the second one sees what the first has kept. */
async function addPaper(trx: Transaction<Database>, place: Place, received: Received): Promise<PaperKept> {
  const kind = received.fields.get("kind") ?? "";
  if (!isPaperKind(kind)) return { ok: false, problem: "kind" };
  const twin = await findTwin(trx, place.companyId, sql`kind = ${kind}`, received);
  if (twin !== null) return { ok: true, paperId: twin };
  return await writePaper(trx, place, received, kind);
}

async function replacePaper(
  trx: Transaction<Database>,
  place: Place,
  received: Received,
  replaces: number,
): Promise<PaperKept> {
  const { companyId } = place;
  const before = await trx
    .selectFrom("company_paper")
    .select(["kind", "name", "issuer", "number", "has_no_expiry", "replaced_by"])
    .where("id", "=", replaces)
    .where("company_id", "=", companyId)
    .executeTakeFirst();
  if (before === undefined) return { ok: false, problem: "gone" };
  const { replaced_by: newer, kind, ...kept } = before;
  const twin = await findTwin(trx, companyId, sql`p.id in (${replaces}, ${newer ?? replaces})`, received);
  if (twin !== null) return { ok: true, paperId: twin };
  if (newer !== null) return { ok: false, problem: "gone" };
  const written = await writePaper(trx, place, received, kind, kept);
  if (written.ok)
    await trx
      .updateTable("company_paper")
      .set({ replaced_by: written.paperId })
      .where("id", "=", replaces)
      .where("company_id", "=", companyId)
      .execute();
  return written;
}

/** The current paper that has this file. */
async function findTwin(
  trx: Transaction<Database>,
  companyId: number,
  isMeant: ReturnType<typeof sql>,
  { sha256 }: Received,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select p.id from company_paper p join file f on f.id = p.file_id
    where p.company_id = ${companyId} and f.sha256 = ${sha256} and p.replaced_by is null and ${isMeant}
    limit 1`.execute(trx);
  return rows[0]?.id ?? null;
}

/** A newer version keeps what does not change with it; its days have to be said anew. */
async function writePaper(
  trx: Transaction<Database>,
  { viewer, companyId, replaces }: Place,
  { add }: Received,
  kind: string,
  kept: {
    name?: string | null;
    issuer?: string | null;
    number?: string | null;
    has_no_expiry?: boolean;
  } = {},
): Promise<PaperKept> {
  const { count } = await trx
    .selectFrom("company_paper")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("company_id", "=", companyId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_PAPERS) return { ok: false, problem: "full" };
  const { id } = await trx
    .insertInto("company_paper")
    .values({ company_id: companyId, file_id: await add(), kind, ...kept })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordCompanyEvent(trx, {
    companyId,
    personId: viewer.id,
    what: replaces === undefined ? "paperAdded" : "paperReplaced",
    detail: { paperId: id, kind },
  });
  return { ok: true, paperId: id };
}
