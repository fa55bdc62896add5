import type { Kysely } from "kysely";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { FileStorage } from "../storage/file-storage.ts";
import { askClamd } from "./ask-clamd.server.ts";

/**
 * Decides whether a waiting file may be opened; the job's work. Without a scanner it is marked as not scanned, which
 * every page shows, until a scanner has checked it. Throws if the scanner or the storage is away, so that the job tries
 * again and the file waits.
 */
export async function scanFile(
  db: Kysely<Database>,
  storage: FileStorage,
  { fileId, clamdUrl }: { fileId: number; clamdUrl: string | undefined },
): Promise<void> {
  const open = clamdUrl === undefined ? (["waiting"] as const) : (["waiting", "not_scanned"] as const);
  const file = await db
    .selectFrom("file")
    .select("sha256")
    .where("id", "=", fileId)
    .where("scan", "in", open)
    .executeTakeFirst();
  if (file === undefined) return;
  await db
    .updateTable("file")
    .set({ ...(await look(storage, file.sha256, clamdUrl)), scanned_at: now().toString() })
    .where("id", "=", fileId)
    .where("scan", "in", open)
    .execute();
}

async function look(storage: FileStorage, sha256: string, clamdUrl: string | undefined) {
  if (clamdUrl === undefined) return { scan: "not_scanned" } as const;
  const content = await storage.open(sha256);
  if (content === null) throw new Error(`The content ${sha256} is missing in the file storage`);
  const result = await askClamd(clamdUrl, content);
  if (result.isClean) return { scan: "clean" } as const;
  return { scan: "refused", scan_reason: result.found } as const;
}
