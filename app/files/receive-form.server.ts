import type { Kysely, Transaction } from "kysely";
import { takeFromLimit } from "#app/accounts/take-from-limit.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany } from "#app/companies/open-company.server.ts";
import { config } from "#app/platform/config.server.ts";
import { readUnseen } from "#app/platform/pages/read-unseen.server.ts";
import type { Database } from "#db/schema.ts";
import { fileLimits } from "./file-limits.ts";
import type { ContentRefusal } from "./file-refusal.ts";
import type { FileType } from "./file-types.ts";
import { BrokenUpload, receiveUpload } from "./receive-upload.server.ts";
import { sniffFile } from "./sniff/sniff-file.server.ts";
import { chooseStorage } from "./storage/choose-storage.server.ts";
import { addFile, storeContent } from "./upload-file.server.ts";

/** What came with a file, and the file's row, which is written on request. */
export type Received = {
  fields: ReadonlyMap<string, string>;
  sha256: string;
  /** Writes the row of the file and has it scanned. @returns its id */
  add: () => Promise<number>;
};

type Wanted<Kept> = {
  request: Request;
  viewer: Person;
  companyId: number;
  /** The types that are of use here; all others are refused unstored. */
  types: readonly FileType[];
  /** Says in the transaction of the file's row what it is for. What adds no row leaves nothing behind. */
  keep: (trx: Transaction<Database>, received: Received) => Promise<Kept>;
};

/** `fields`: what stood in the other controls, to be shown again. */
export type ReceivedForm<Kept> =
  | { ok: true; kept: Kept; fields?: ReadonlyMap<string, string> }
  | ({ ok: false; fields?: ReadonlyMap<string, string> } & (
      | { reason: "missing" | "broken" | "none" }
      | { reason: "limited"; waitSeconds: number }
      | { reason: ContentRefusal; name: string }
      | { reason: "ofNoUse"; name: string; type: FileType }
    ));

/**
 * Receives one file that a company uploads for other purposes than an application, by the same rules: limits, content,
 * scan. `missing`: the viewer may not do this to this company.
 */
export async function receiveForm<Kept>(
  db: Kysely<Database>,
  { request, viewer, companyId, types, keep }: Wanted<Kept>,
): Promise<ReceivedForm<Kept>> {
  const waitSeconds =
    (await takeFromLimit("uploadsPerPerson", viewer.id)) ||
    (await takeFromLimit("uploadsPerCompany", String(companyId)));
  if (waitSeconds > 0) {
    await readUnseen(request);
    return { ok: false, reason: "limited", waitSeconds };
  }
  const storage = chooseStorage(config.files);
  try {
    return await receiveUpload(
      request,
      storage.incoming,
      async ({ files: [file], fields }): Promise<ReceivedForm<Kept>> => {
        if (file === undefined) return { ok: false, reason: "none", fields };
        const { name } = file;
        if (file.isTooLarge) return { ok: false, reason: "tooLarge", name, fields };
        const sniffed = await sniffFile(file.path, name);
        if (!sniffed.ok) return { ...sniffed, name, fields };
        const { type } = sniffed;
        if (!types.includes(type)) return { ok: false, reason: "ofNoUse", name, type, fields };
        await storeContent(db, storage, file);
        return db.transaction().execute(async (trx) => {
          const opened = await openCompany(trx, viewer, companyId, "company.answer");
          if (!opened.ok) return { ok: false, reason: "missing" };
          const add = () => addFile(trx, { viewer, companyId, file: { ...file, type } });
          return { ok: true, kept: await keep(trx, { fields, sha256: file.sha256, add }), fields };
        });
      },
      { bytes: fileLimits.bytes, files: 1 },
    );
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return { ok: false, reason: "broken" };
  }
}
