import { RefusedContent } from "../file-refusal.ts";
import { readCompoundFile } from "./compound-file.server.ts";
import { type FileBytes, readTail } from "./file-bytes.server.ts";
import { hasZipEnd, ZIP_END_REACH } from "./signatures.server.ts";

const MARK = "HWP Document File";
// Bits of the property word: a password, DRM, encryption by a certificate, DRM by a certificate.
const LOCKED = (1 << 1) | (1 << 4) | (1 << 8) | (1 << 10);

/** An HWP 5 document that opens without a password. Other compound files (.doc, .xls) are not taken. */
export async function checkHwp(bytes: FileBytes): Promise<void> {
  const { names, readSmall } = await readCompoundFile(bytes);
  // How Office keeps a docx or xlsx that has a password.
  if (names.includes("EncryptedPackage")) throw new RefusedContent("encrypted");
  const header = await readSmall("FileHeader");
  if (header === null || header.length < 40 || !header.toString("latin1").startsWith(MARK))
    throw new RefusedContent("unknownType");
  if ((header.readUInt32LE(36) & LOCKED) !== 0) throw new RefusedContent("encrypted");
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
}
