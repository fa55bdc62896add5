import type { Readable } from "node:stream";
import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { FileType } from "./file-types.ts";
import type { FileStorage } from "./storage/file-storage.ts";

/** How a file belongs to one application: it answers a question there, or a submission names it. */
type FileCase = {
  applicationId: number;
  isDraft: boolean;
  isSensitive: boolean;
  /** The viewer reviews it, has declared no conflict, and the examination is still going on; never in a blind round. */
  isReviewer: boolean;
  /** It is on the agenda of the committee, and the viewer declared no conflict as its member. */
  isDeliberated: boolean;
  /** The viewer recused themselves: it is closed to them, whatever role they have. */
  isRecused: boolean;
};

const officers = ["centre_officer", "ministry_officer", "decider"] as const;

/**
 * As whom a person may open a file of a company, or null: those who act for the company; officers who handle the
 * application, never a draft; experts for a case that they review, the committee's members for one on their agenda.
 */
function readerOf(
  viewer: Person,
  file: { companyId: number | null; cases: readonly FileCase[] },
): "applicant" | (typeof officers)[number] | "expert" | "member" | null {
  if (file.companyId !== null && may(viewer, "company.read", { companyId: file.companyId }).ok)
    return "applicant";
  const officer = officers.find((office) => viewer.staff.some(({ role }) => role === office));
  const isExpert = viewer.staff.some(({ role }) => role === "expert");
  const open = file.cases.filter(({ isDraft, isRecused }) => !isDraft && !isRecused);
  if (officer !== undefined && open.length > 0) return officer;
  if (isExpert && open.some(({ isReviewer }) => isReviewer)) return "expert";
  const isMember = viewer.staff.some(({ role }) => role === "member");
  return isMember && open.some(({ isDeliberated }) => isDeliberated) ? "member" : null;
}

export type OpenedFile = { name: string; type: FileType; bytes: number; read: () => Promise<Readable> };

type Row = Omit<OpenedFile, "read"> & {
  id: number;
  sha256: string;
  companyId: number | null;
  cases: readonly FileCase[];
};

/**
 * Opens a file for a person who may see it, once its scan allows it; null for everyone and everything else, so that a
 * stranger does not learn whether it exists. Every access to a file of a sensitive case is recorded first.
 */
export async function openFile(
  db: Kysely<Database>,
  storage: FileStorage,
  { viewer, token }: { viewer: Person; token: string },
): Promise<OpenedFile | null> {
  const file = await findFile(db, viewer, token);
  const actor = file === null ? null : readerOf(viewer, file);
  if (file === null || actor === null) return null;
  const looked = file.cases.filter(({ isSensitive }) => isSensitive);
  if (looked.length > 0)
    await db
      .insertInto("application_look")
      .values(
        looked.map(({ applicationId }) => ({
          application_id: applicationId,
          person_id: viewer.id,
          what: `file ${file.id}`,
          actor,
        })),
      )
      .execute();
  const { name, type, bytes, sha256 } = file;
  return { name, type, bytes, read: () => readContent(storage, sha256) };
}

async function findFile(db: Kysely<Database>, viewer: Person, token: string): Promise<Row | null> {
  // A file that a supplement replaced is still the one that was submitted: the submission names its hash.
  const { rows } = await sql<Row>`
    select f.id, f.name, f.type, f.bytes, f.sha256, f.company_id as "companyId",
      (select coalesce(json_agg(json_build_object('applicationId', a.id, 'isDraft', a.status = 'draft',
          'isSensitive', a.security_class <> 'general',
          'isRecused', exists (select from recusal where application_id = a.id and person_id = ${viewer.id}),
          'isDeliberated', a.status = 'deliberation' and a.security_class <> 'security'
            and exists (select from agenda_item i join agenda_member m on m.item_id = i.id
              where i.application_id = a.id and i.outcome is null and m.person_id = ${viewer.id}
                and m.declared_at is not null),
          'isReviewer', a.status in ('examination', 'deliberation') and a.security_class <> 'security'
            and not exists (select from round where id = a.round_id and (settings -> 'isBlind' ->> 'value')::boolean)
            and exists (select from review where application_id = a.id and expert_id = ${viewer.id}
              and declared_at is not null and declined_at is null and closed_at is null))), '[]')
        from application a
        where a.company_id = f.company_id and (
          exists (select from application_file where application_id = a.id and file_id = f.id)
          or exists (select from submission s where s.application_id = a.id and jsonb_path_exists(s.document,
            '$.** ? (@ == $sha256)', jsonb_build_object('sha256', f.sha256))))) as cases
    from file f
    where f.token = ${token} and f.scan in ('clean', 'not_scanned')`.execute(db);
  return rows[0] ?? null;
}

async function readContent(storage: FileStorage, sha256: string): Promise<Readable> {
  const content = await storage.open(sha256);
  if (content === null) throw new Error(`The content ${sha256} is missing in the file storage`);
  return content;
}
