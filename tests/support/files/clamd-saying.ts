import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { onTestFinished } from "vitest";

/**
 * A scanner that gives this answer to everything, until the test ends; its address.
 * why: clamd is no part of this machine; its protocol is tested in app/files/ask-clamd.test.ts.
 */
export async function clamdSaying(answer: string): Promise<string> {
  const server = createServer((socket) => socket.once("data", () => socket.end(answer)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
