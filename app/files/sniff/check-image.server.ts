import { fileTypeFromFile } from "file-type";
import { RefusedContent } from "../file-refusal.ts";
import { contains, type FileBytes, readTail } from "./file-bytes.server.ts";
import { hasZipEnd, signatures, ZIP_END_REACH } from "./signatures.server.ts";

/** A picture that is whole and carries no archive. Cameras put things of their own behind its end, so bytes there are no sin. */
export async function checkImage(bytes: FileBytes): Promise<"png" | "jpg"> {
  const found = await fileTypeFromFile(bytes.path);
  const type = found?.ext === "apng" ? "png" : found?.ext;
  if (type !== "png" && type !== "jpg") throw new RefusedContent("damaged");
  if (!(await contains(bytes, type === "png" ? signatures.pngEnd : signatures.jpgEnd)))
    throw new RefusedContent("damaged");
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
  for (const archive of [signatures.rar, signatures.sevenZip])
    if (await contains(bytes, archive)) throw new RefusedContent("attached");
  return type;
}
