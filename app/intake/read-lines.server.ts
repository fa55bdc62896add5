import type { Bilingual } from "#app/i18n/locale.ts";
import { decodeNarrow } from "./sources/decode-answer.server.ts";

/** A line of a file, numbered from 1, with its text or the reason why it cannot be read. */
export type Line = { number: number } & ({ text: string } | { reason: Bilingual });

const NEWLINE = 0x0a;

/**
 * Reads a stream line by line, with one line in memory at a time. Lines longer than `maxBytes`, and lines that are neither
 * UTF-8 nor CP949, are returned as a reason. Empty lines and a byte order mark are left out.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const add = (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) parts = [];
    else parts.push(part);
  };
  const take = (): Line | null => {
    const line = size > maxBytes ? tooLong(number, maxBytes) : decode(number, Buffer.concat(parts));
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      const line = take();
      if (line !== null) yield line;
      number++;
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  const last = take();
  if (last !== null) yield last;
}

function decode(number: number, bytes: Buffer): Line | null {
  try {
    const text = decodeNarrow(bytes)
      .replace(/^\uFEFF/u, "")
      .trim();
    return text === "" ? null : { number, text };
  } catch {
    return { number, reason: { ko: "UTF-8이나 CP949 형식이 아닙니다", en: "is neither UTF-8 nor CP949" } };
  }
}

function tooLong(number: number, maxBytes: number): Line {
  const size = `${Math.round(maxBytes / 1_048_576)} MB`;
  return { number, reason: { ko: `한 줄이 ${size}를 초과합니다`, en: `is longer than ${size}` } };
}
