import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import type { Cover } from "./cover-names.ts";
import { tellsIn, type Withheld } from "./covered-file.ts";

const MOST_INFLATED = 200 * 1024 * 1024;

/**
 * A DOCX, XLSX or HWPX without its properties and without who wrote its comments and changes. Withheld where its text names
 * the applicant, or where it holds another document that is not read.
 */
export async function coverPack(bytes: Buffer, cover: Cover): Promise<Buffer | Withheld> {
  const zip = await fromBufferPromise(bytes);
  const packed = new ZipFile();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith("/")) continue;
    inflated += entry.uncompressedSize;
    if (inflated > MOST_INFLATED || entry.isEncrypted()) return "unread";
    if (/\/embeddings\/|\.(bin|ole)$|^BinData\/.*\.(ole|hwp)/iu.test(name) && !/printerSettings/u.test(name))
      return "unread";
    const content = strippedPart(name, await buffer(await zip.openReadStreamPromise(entry)));
    if (tellsIn(name, cover) || (isText(name) && tells(content.toString("utf8"), cover))) return "named";
    packed.addBuffer(content, name, { compress: name !== "mimetype" });
  }
  packed.end();
  return buffer(packed.outputStream);
}

const isText = (name: string) => /\.(xml|rels|hpf|txt|rdf|vml)$/iu.test(name);

const emptyParts: Readonly<Record<string, string>> = {
  "docprops/core.xml":
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  "docprops/app.xml":
    '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  "docprops/custom.xml":
    '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
};

/** Attributes and elements that say who wrote a comment or a change. */
const authorAttributes =
  /\s((?:\w+:)?(?:author|initials|userId|displayName|lastModifiedBy|userName|Creator))="[^"]*"/giu;
const authorElements = /<((?:\w+:)?(?:author|lastModifiedBy|creator|company|manager))>[^<]*</giu;

function strippedPart(name: string, content: Buffer): Buffer {
  const empty = emptyParts[name.toLowerCase()];
  if (empty !== undefined) return Buffer.from(empty);
  // Pictures of the first page.
  if (/^(docProps\/thumbnail\.|Preview\/PrvImage\.)/iu.test(name)) return Buffer.alloc(0);
  if (!isText(name)) return content;
  const text = content
    .toString("utf8")
    .replaceAll(authorAttributes, ' $1=""')
    .replaceAll(authorElements, "<$1><");
  if (!/\.hpf$/iu.test(name)) return Buffer.from(text);
  return Buffer.from(
    text.replaceAll(
      /(<opf:metadata[^>]*>)[\s\S]*?(<\/opf:metadata>)/giu,
      "$1<opf:title/><opf:language>ko</opf:language>$2",
    ),
  );
}

/** As it reads, with words that stand in several pieces joined; and as it is written, for what stands in attributes. */
function tells(xml: string, cover: Cover): boolean {
  const plain = xml.replaceAll(/<[^>]*>/gu, "").replaceAll("&amp;", "&");
  return tellsIn(plain, cover) || tellsIn(xml, cover);
}
