import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

// Longer than the 60 s after which common load balancers drop an idle connection: if the server closed first, they could
// send a request on a connection that is just closing.
const KEEP_ALIVE_MS = 65_000;

// Pasting a whole document into the search field (10,000 Hangul take 90 kB in an address) should get a page with a notice,
// not the browser's error page; Node's own limit is 16 kB.
const MOST_HEADER_BYTES = 128 * 1024;

/** A server that does not listen yet; add its `request` listener before calling `listen`. */
export function createWebServer(): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MOST_HEADER_BYTES });
}

/** Starts to listen. If the address is not available, rejects with a message that says what to do. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port, host))));
    server.listen(port, host, () => resolve());
  });
}

/** The address to open in a browser. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server does not listen on a port");
  return `http://${hostToOpen(address)}:${address.port}`;
}

/** Accepts no new connections, lets open responses finish, and resolves when the last connection is closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A keep-alive connection becomes idle only after its last response, so closing idle ones once is not enough.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${port + 1}`;
    case "EACCES":
      return `Port ${port} needs rights that this user does not have. Set PORT to a port above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${host}. Correct HOST, or remove it.`;
    default:
      return `The web server cannot listen on ${host}:${port} (${error.code}).`;
  }
}

function hostToOpen({ address, family }: AddressInfo): string {
  if (address === "0.0.0.0" || address === "::") return "localhost";
  return family === "IPv6" ? `[${address}]` : address;
}
