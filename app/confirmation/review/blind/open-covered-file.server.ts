import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import type { FileType } from "#app/files/file-types.ts";
import type { FileStorage } from "#app/files/storage/file-storage.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { runApart } from "#app/platform/run-apart.server.ts";
import type { Database } from "#db/schema.ts";
import { findReviewWithView } from "../find-review.server.ts";
import { blindFileName } from "./blind-view.ts";
import type { Giveaways } from "./cover-names.ts";
import { type Withheld, withheldReasons } from "./covered-file.ts";

const PROGRAM = join(projectRoot, "app/confirmation/review/blind/cover-process.server.ts");
const LIMITS = { timeoutMs: 30_000, memoryMb: 1_024 };

type Asked = { viewer: Person; reviewId: number /** Its name as the page shows it. */; name: string };
export type CoveredFile = { name: string; type: FileType; bytes: Buffer };

/**
 * A file of a blind review for its reviewer: under a name that tells nothing, without its properties. Withheld where it
 * tells who applied or cannot be looked through, which of pictures and old HWP files is always so. Null: there is none for
 * this person, as before the declaration, after the examination, or in a round that is not blind.
 */
export async function openCoveredFile(
  db: Kysely<Database>,
  storage: FileStorage,
  { viewer, reviewId, name }: Asked,
): Promise<CoveredFile | { withheld: Withheld } | null> {
  const found = await findReviewWithView(db, { viewer, reviewId });
  if (found === null || found.view === null) return null;
  const { review, view } = found;
  if (review.declaredAt === null || !review.isExamined || review.securityClass === "security") return null;
  const { rows } = await sql<{ id: number; sha256: string; type: FileType }>`
    select distinct on (f.sha256) f.id, f.sha256, f.type
    from submission s, jsonb_path_query(s.document, '$.parts[*].questions[*].files[*].sha256') named,
      application a join file f on f.company_id = a.company_id
    where a.id = ${review.applicationId} and s.application_id = a.id and f.sha256 = named #>> '{}'
      and f.scan in ('clean', 'not_scanned')
    order by f.sha256, f.id`.execute(db);
  const file = rows.find(({ sha256 }) => sha256.startsWith(name.slice(0, 8)));
  if (file === undefined || name.length < 8) return null;
  const { applicationId, securityClass } = review;
  if (securityClass === "sensitive")
    await recordLook(db, { viewer, applicationId, actor: "expert", place: "file", number: file.id });
  const { type } = file;
  if (type === "hwp" || type === "png" || type === "jpg") return { withheld: "unread" };
  const content = await storage.open(file.sha256);
  if (content === null) throw new Error(`The content ${file.sha256} is missing in the file storage`);
  const covered = await coverApart(await buffer(content), { type, giveaways: view.giveaways });
  return typeof covered === "string"
    ? { withheld: covered }
    : { name: blindFileName(file.sha256, `.${type}`), type, bytes: covered };
}

/** In a process of its own, which is killed at a gigabyte or after half a minute: the file was written by a stranger. */
async function coverApart(
  bytes: Buffer,
  wanted: { type: FileType; giveaways: Giveaways },
): Promise<Buffer | Withheld> {
  const json = Buffer.from(JSON.stringify(wanted));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const input = Buffer.concat([length, json, bytes]);
  const said = await runApart({ program: PROGRAM, args: [], input }, LIMITS);
  if (said.ended !== "itself" || said.output === "") return "unread";
  const { covered, withheld } = JSON.parse(said.output);
  if (typeof covered === "string") return Buffer.from(covered, "base64");
  return withheldReasons.find((reason) => reason === withheld) ?? "unread";
}
