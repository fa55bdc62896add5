import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";

/** A line of a file, from 1, with its text or with why it cannot be read. */
export type Line = { number: number } & ({ text: string } | { reason: Bilingual });

const NEWLINE = 0x0a;

/**
 * Lines of a stream, one in memory at a time. A line beyond `maxBytes` is passed over, never held; so is one that is
 * not UTF-8. Empty lines are left out, and so is a byte order mark.
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
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return text === "" ? null : { number, text };
  } catch {
    return { number, reason: { ko: "UTF-8 글자가 아닙니다", en: "is not UTF-8" } };
  }
}

function tooLong(number: number, maxBytes: number): Line {
  const size = `${Math.round(maxBytes / 1_048_576)} MB`;
  return { number, reason: { ko: `한 줄이 ${size}를 넘습니다`, en: `the line is longer than ${size}` } };
}
