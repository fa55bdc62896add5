import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A mail server for one test that accepts every mail, or answers every recipient as it is told to. Returns its address and the mails. */
export async function startSmtpServer({
  refuses,
}: {
  refuses?: string;
} = {}): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  // A client that disconnects midway is for the test to check.
  const server = createServer((socket) => void talk(socket, refuses, received).catch(() => undefined));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return { url: `smtp://127.0.0.1:${address.port}`, received };
}

async function talk(socket: Socket, refuses: string | undefined, received: string[]): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => undefined);
  say("220 test");
  let mail: string[] | undefined;
  for await (const line of createInterface({ input: socket })) {
    if (mail !== undefined && line !== ".") mail.push(line);
    else if (mail !== undefined) {
      received.push(mail.join("\n"));
      mail = undefined;
      say("250 taken");
    } else if (line === "DATA") {
      mail = [];
      say("354 go on");
    } else say(line.startsWith("RCPT") ? (refuses ?? "250 ok") : "250 ok");
    if (line === "QUIT") socket.end();
  }
}
