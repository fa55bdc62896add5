import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import type { FileType } from "./file-types.ts";

/** The state of a file: only a clean one, or one openly marked as not scanned, can be opened. */
export type ScanState = "waiting" | "clean" | "refused" | "not_scanned";

export type ListedFile = {
  key: string;
  token: string;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
  scan: ScanState;
  /** What the scanner found. */
  scanReason: string | null;
  uploadedAt: string;
};

/**
 * The files of an application by the question that they answer, oldest first. The caller has checked who may see them.
 */
export function listFiles(db: Kysely<Database>, applicationId: number): Promise<ListedFile[]> {
  return db
    .selectFrom("application_file")
    .innerJoin("file", "file.id", "file_id")
    .select([
      "key",
      "token",
      "name",
      "type",
      "bytes",
      "sha256",
      "scan",
      "scan_reason as scanReason",
      "uploaded_at as uploadedAt",
    ])
    .where("application_id", "=", applicationId)
    .orderBy("key")
    .orderBy("file.id")
    .execute();
}
