import type { Cover } from "./cover-names.ts";
import { tellsIn, type Withheld } from "./covered-file.ts";

/**
 * A PDF without its properties: they are blanked where they stand, letter by letter, so that nothing else of the file moves.
 * Then it is read: withheld where properties remain (they were compressed), where its text names the applicant, where there
 * is no text that could be looked through, or where it holds other files.
 */
export async function coverPdf(bytes: Buffer, cover: Cover): Promise<Buffer | Withheld> {
  const blanked = blankProperties(bytes);
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({ data: new Uint8Array(blanked), isEvalSupported: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    const { info, metadata } = await document.getMetadata();
    if (remains(info) || metadata !== null) return "properties";
    if ((await document.getAttachments()) !== null) return "unread";
    const texts: string[] = [JSON.stringify((await document.getOutline()) ?? [])];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
      texts.push(JSON.stringify(await page.getAnnotations()));
      page.cleanup();
    }
    const isEmpty = texts.every((text, at) => at % 2 === 0 || text.trim() === "");
    if (isEmpty) return "unread";
    return texts.some((text) => tellsIn(text, cover)) ? "named" : blanked;
  } catch {
    return "unread";
  } finally {
    await loading.destroy();
  }
}

const KEYS = "Author|Title|Subject|Keywords|Creator|Producer|Company|Manager|SourceModified";
const properties = new RegExp(
  `(/(?:${KEYS})\\s*)(\\((?:\\\\[\\s\\S]|[^\\\\()]|\\((?:\\\\[\\s\\S]|[^\\\\()])*\\))*\\)|<[0-9A-Fa-f\\s]*>)`,
  "gu",
);

function blankProperties(bytes: Buffer): Buffer {
  const blank = (text: string) => " ".repeat(text.length);
  const written = bytes
    .toString("latin1")
    .replaceAll(
      properties,
      (_, key: string, value: string) => `${key}${value[0]}${blank(value.slice(1, -1))}${value.at(-1)}`,
    )
    .replaceAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/gu, blank);
  return Buffer.from(written, "latin1");
}

/** Whether anything is left that a person or program has written there. */
function remains(info: object): boolean {
  const ofFormat = [
    "PDFFormatVersion",
    "Language",
    "EncryptFilterName",
    "CreationDate",
    "ModDate",
    "Trapped",
  ];
  return Object.entries(info).some(
    ([key, value]) =>
      !ofFormat.includes(key) &&
      (typeof value === "string"
        ? value.trim() !== ""
        : typeof value === "object" && value !== null && Object.keys(value).length > 0),
  );
}
