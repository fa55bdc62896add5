import { RefusedContent } from "../file-refusal.ts";
import { type FileBytes, positionsOf, readTail } from "./file-bytes.server.ts";
import { hasZipEnd, ZIP_END_REACH } from "./signatures.server.ts";

const TRAILER_REACH = 2_048;

/** A PDF from its first byte to its last, with nothing behind, that opens without a password. */
export async function checkPdf(bytes: FileBytes): Promise<void> {
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
  const tail = (await readTail(bytes, TRAILER_REACH)).toString("latin1");
  const end = tail.lastIndexOf("%%EOF");
  if (end === -1) throw new RefusedContent((await hasEndFurtherUp(bytes)) ? "attached" : "damaged");
  // Some writers fill the last block with blanks or zeros.
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) throw new RefusedContent("attached");
  for await (const at of positionsOf(bytes, Buffer.from("/Encrypt"))) {
    const value = (await bytes.read(at + 8, 40)).toString("latin1");
    // The trailer's entry; words of a text that name it are compressed or in brackets.
    if (/^\s*(?:\d+\s+\d+\s+R\b|<<)/.test(value)) throw new RefusedContent("encrypted");
  }
}

async function hasEndFurtherUp(bytes: FileBytes): Promise<boolean> {
  const { done } = await positionsOf(bytes, Buffer.from("%%EOF")).next();
  return done !== true;
}
