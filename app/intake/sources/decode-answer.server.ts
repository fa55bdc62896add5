import { XMLParser } from "fast-xml-parser";
import iconv from "iconv-lite";
import { RefusedAnswer } from "./source.ts";

/** An element deeper than this is no notice. */
const DEEPEST_XML = 60;

// Entities stay as they are printed: those of XML itself are decoded with all other texts, others are never expanded.
const xml = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  maxNestedTags: DEEPEST_XML,
});

/**
 * The text of bytes in UTF-8, UTF-16 (with or without its mark), CP949 (EUC-KR), or the charset named beside them or in the XML
 * itself. @throws RefusedAnswer if it is none of them
 */
export function decodeText(bytes: Buffer, charset = ""): string {
  const wide = utf16In(bytes);
  return wide === null ? decodeNarrow(bytes, charset) : iconv.decode(bytes, wide);
}

/** The same for bytes that are not UTF-16. */
export function decodeNarrow(bytes: Buffer, charset = ""): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const named =
      /encoding=["']([\w-]{1,20})["']/u.exec(bytes.subarray(0, 200).toString("latin1"))?.[1] ?? charset;
    const encoding =
      named !== "" && !/^utf-?8$/iu.test(named) && iconv.encodingExists(named) ? named : "cp949";
    const text = iconv.decode(bytes, encoding);
    if (!text.includes("\uFFFD")) return text;
  }
  throw new RefusedAnswer(
    {
      ko: "글자를 읽을 수 없습니다(UTF-8, UTF-16, CP949가 아님)",
      en: "The text is neither UTF-8 nor UTF-16 nor CP949.",
    },
    false,
  );
}

/** Which UTF-16 begins with these bytes; null if they are none. */
export function utf16In(bytes: Buffer): "utf16-le" | "utf16-be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16-le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16-be";
  // JSON and XML begin with a character below 128.
  if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return "utf16-be";
  return bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0 ? "utf16-le" : null;
}

/**
 * The content of an answer: JSON, or XML as objects without attributes and prefixes. XML that defines entities is refused: it could unfold to
 * gigabytes. @throws RefusedAnswer
 */
export function parseAnswer(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/u, "").trim();
  if (trimmed.startsWith("<")) return parseXml(trimmed);
  try {
    return JSON.parse(trimmed);
  } catch {
    throw new RefusedAnswer(
      trimmed === ""
        ? { ko: "응답이 비어 있습니다", en: "The answer is empty." }
        : { ko: "응답이 JSON이 아니거나 중간에 끊겼습니다", en: "The answer is no JSON, or is cut off." },
      false,
    );
  }
}

function parseXml(text: string): unknown {
  if (/^<(?:!doctype\s+html|html)[\s>]/iu.test(text))
    throw new RefusedAnswer(
      { ko: "자료 대신 웹 페이지가 왔습니다", en: "A web page came instead of data." },
      false,
    );
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text))
    throw new RefusedAnswer(
      { ko: "XML에 엔터티 정의가 있어 읽지 않습니다", en: "The XML defines entities and is not read." },
      false,
    );
  try {
    return xml.parse(text, true);
  } catch {
    throw new RefusedAnswer(
      { ko: "응답이 XML이 아니거나 중간에 끊겼습니다", en: "The answer is no XML, or is cut off." },
      false,
    );
  }
}
