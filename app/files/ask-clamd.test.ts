import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import { askClamd } from "./scan/ask-clamd.server.ts";

// why: clamd itself is no part of this machine; this speaks its protocol over TCP as its manual says, and checks each byte.
async function fakeClamd(answer: string | null) {
  const heard: { content: Buffer; command: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let bytes = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      bytes = Buffer.concat([bytes, part]);
      const whole = unframe(bytes);
      if (whole === null) return;
      heard.push(whole);
      if (answer !== null) socket.end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

/** What was sent, once the empty part that ends it is there. */
function unframe(bytes: Buffer) {
  const command = bytes.toString("latin1", 0, 10);
  const parts: Buffer[] = [];
  for (let at = 10; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { command, content: Buffer.concat(parts) };
    if (at + 4 + length > bytes.length) return null;
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const content = Buffer.alloc(300_000, "나루 ");
const parts = () =>
  Readable.from([content.subarray(0, 1), content.subarray(1, 200_000), content.subarray(200_000)]);

describe("clamd is asked", () => {
  test("byte by byte, and says 'clean'", async () => {
    const { url, heard } = await fakeClamd("stream: OK\0");
    expect(await askClamd(url, parts())).toEqual({ isClean: true });
    expect(heard).toEqual([{ command: "zINSTREAM\0", content }]);
  });

  test("and names what it found", async () => {
    const { url } = await fakeClamd("stream: Win.Test.EICAR_HDB-1 FOUND\0");
    expect(await askClamd(url, parts())).toEqual({ isClean: false, found: "Win.Test.EICAR_HDB-1" });
  });
});

describe("no answer is never 'clean'", () => {
  test.each([
    ["it cannot", "INSTREAM size limit exceeded. ERROR\0", /size limit/],
    ["it hangs up", "", /no answer/],
    ["it speaks of something else", "PONG\0", /PONG/],
  ])("%s", async (_why, answer, message) => {
    const { url } = await fakeClamd(answer);
    await expect(askClamd(url, parts())).rejects.toThrow(message);
  });

  test("it is silent", async () => {
    const { url } = await fakeClamd(null);
    await expect(askClamd(url, parts(), 100)).rejects.toThrow("does not answer");
  });

  test("it is not there", async () => {
    await expect(askClamd("tcp://127.0.0.1:1", parts())).rejects.toThrow("ECONNREFUSED");
  });

  test("the content breaks off", async () => {
    const { url } = await fakeClamd("stream: OK\0");
    const broken = Readable.from(
      (async function* () {
        yield content;
        throw new Error("the disk is gone");
      })(),
    );
    await expect(askClamd(url, broken)).rejects.toThrow("the disk is gone");
  });
});
