import { RefusedContent } from "../file-refusal.ts";
import type { FileBytes } from "./file-bytes.server.ts";
import { newZipBudget, readZip, refuseMacros, type ZipContent } from "./read-zip.server.ts";

/** A document that is a zip: by what it says of itself and by the members that make it one. */
export async function checkZipDocument(bytes: FileBytes): Promise<"docx" | "xlsx" | "hwpx"> {
  const content = await readZip(bytes.path, newZipBudget());
  const type = typeOf(content);
  if (type === null) throw new RefusedContent("unknownType");
  refuseMacros(content);
  if (/encryption-data/i.test(content.texts.get("META-INF/manifest.xml") ?? ""))
    throw new RefusedContent("encrypted");
  return type;
}

function typeOf({ names, texts }: ZipContent): "docx" | "xlsx" | "hwpx" | null {
  if (names[0] === "mimetype") return texts.get("mimetype")?.trim() === "application/hwp+zip" ? "hwpx" : null;
  if (!texts.has("[Content_Types].xml")) return null;
  const isDocx = names.includes("word/document.xml");
  const isXlsx = names.includes("xl/workbook.xml");
  if (isDocx === isXlsx) return null;
  return isDocx ? "docx" : "xlsx";
}
