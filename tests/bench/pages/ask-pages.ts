import assert from "node:assert/strict";
import { Agent, get } from "node:http";

/** What clients measured for one kind of page: milliseconds, answers a second to all of them, bytes before compression. */
export type Asked = { p50: number; p95: number; perSecond: number; bytes: number };

/** Requests kinds of pages in turns, so that other load affects all alike, with several clients at once. */
export async function askInTurns<Kind extends string>(
  kinds: Readonly<Record<Kind, (turn: number) => string>>,
  { clients, rounds, asks }: { clients: number; rounds: number; asks: number },
): Promise<Record<Kind, Asked>> {
  const names = Object.keys(kinds) as Kind[];
  const taken = new Map(names.map((name) => [name, { ms: [] as number[], bytes: 0, allMs: 0 }]));
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const one = taken.get(name);
      const client = async (number: number) => {
        for (let ask = 0; ask < asks; ask++) {
          const began = performance.now();
          const bytes = await readPage(kinds[name]((round * asks + ask) * clients + number), agent);
          one?.ms.push(performance.now() - began);
          if (one) one.bytes += bytes;
        }
      };
      const began = performance.now();
      await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
      if (one) one.allMs += performance.now() - began;
    }
  }
  agent.destroy();
  return Object.fromEntries(
    [...taken].map(([name, { ms, bytes, allMs }]) => [
      name,
      { ...latency(ms), perSecond: ms.length / (allMs / 1_000), bytes: bytes / ms.length },
    ]),
  ) as Record<Kind, Asked>;
}

function readPage(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        try {
          assert.equal(response.statusCode, 200, url);
          resolve(bytes);
        } catch (error) {
          reject(error);
        }
      });
    }).on("error", reject);
  });
}

function latency(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
