import { once } from "node:events";
import { connect } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** clamd answers for a large document within seconds; if it is silent for so long, it is broken. */
const LONGEST_SILENCE_MS = 60_000;
const LONGEST_ANSWER = 4_096;

export type ScanResult = { isClean: true } | { isClean: false; found: string };

/**
 * Has clamd check a content (its command INSTREAM: chunks preceded by their length, then an empty one). Throws if there
 * is no answer, so that the job tries again: silence does not mean 'clean'.
 */
export async function askClamd(
  url: string,
  content: Readable,
  silenceMs: number = LONGEST_SILENCE_MS,
): Promise<ScanResult> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) });
  socket.setTimeout(silenceMs, () => socket.destroy(new Error("clamd does not answer")));
  try {
    await once(socket, "connect");
    // If sending fails, reading ends too and says why.
    const sending = pipeline(content, frame, socket, { end: false }).catch((error: Error) => {
      socket.destroy(error);
    });
    const answer = await readAnswer(socket);
    await sending;
    return understand(answer);
  } finally {
    content.destroy();
    socket.destroy();
  }
}

async function* frame(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for await (const part of content) yield Buffer.concat([lengthOf(part.length), part]);
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function readAnswer(socket: AsyncIterable<Buffer>): Promise<string> {
  let answer = "";
  for await (const part of socket) {
    answer += part.toString("utf8");
    if (answer.includes("\0") || answer.length > LONGEST_ANSWER) break;
  }
  return answer.split("\0")[0] ?? "";
}

function understand(answer: string): ScanResult {
  if (answer === "stream: OK") return { isClean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new Error(`clamd could not scan: ${answer.slice(0, 200) || "no answer"}`);
  return { isClean: false, found };
}
