import { fileLimits } from "../file-limits.ts";
import { RefusedContent, type Sniffed } from "../file-refusal.ts";
import { type FileType, typeOfName } from "../file-types.ts";
import { checkHwp } from "./check-hwp.server.ts";
import { checkImage } from "./check-image.server.ts";
import { checkPdf } from "./check-pdf.server.ts";
import { checkZipDocument } from "./check-zip-document.server.ts";
import { contains, type FileBytes, withBytes } from "./file-bytes.server.ts";
import { beginsWith, signatures, testVirus } from "./signatures.server.ts";

/** How far into a file readers look for the beginning of a PDF. */
const PDF_REACH = 1_024;

/**
 * What a file on this machine is, by its bytes; refused where it is none of ours, where its name claims something else,
 * or where it carries what no examiner should open. A virus scanner comes on top of this, never instead.
 */
export async function sniffFile(path: string, name: string): Promise<Sniffed> {
  try {
    const type = await withBytes(path, check);
    const claimed = typeOfName(name);
    if (claimed === null) return { ok: false, reason: "unknownType" };
    return claimed === type ? { ok: true, type } : { ok: false, reason: "otherType" };
  } catch (error) {
    if (error instanceof RefusedContent) return { ok: false, reason: error.reason };
    throw error;
  }
}

async function check(bytes: FileBytes): Promise<FileType> {
  if (bytes.size === 0) throw new RefusedContent("empty");
  if (bytes.size > fileLimits.bytes) throw new RefusedContent("tooLarge");
  if (await contains(bytes, testVirus)) throw new RefusedContent("virus");
  const head = await bytes.read(0, PDF_REACH);
  const begins = (mark: Buffer) => beginsWith(head, mark);
  if (begins(signatures.pdf)) {
    await checkPdf(bytes);
    return "pdf";
  }
  if (head.includes(signatures.pdf)) throw new RefusedContent("attached");
  if (begins(signatures.zipMember)) return checkZipDocument(bytes);
  if (begins(signatures.png) || begins(signatures.jpg)) return checkImage(bytes);
  if (!begins(signatures.compound)) throw new RefusedContent("unknownType");
  await checkHwp(bytes);
  return "hwp";
}
