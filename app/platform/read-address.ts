import { StartFailure } from "#supervisor/start-failure.ts";

export type Address = { host: string; port: number; url: string };

/**
 * Where the pages will be served, out of PORT and HOST.
 * @throws StartFailure for something that is no port
 */
export function readAddress(environment: Readonly<Record<string, string | undefined>>): Address {
  const text = environment.PORT?.trim() || "3000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new StartFailure(
      `PORT is '${text}', but a port is a whole number from 1 to 65535. For example: PORT=3001 npm start`,
    );
  }
  const isProduction = environment.NARU_MODE?.trim() === "production";
  const host = environment.HOST?.trim() || (isProduction ? "0.0.0.0" : "127.0.0.1");
  return { host, port, url: addressAt(host, port) };
}

/** Where a browser on this machine finds a server that listens there. */
export function addressAt(host: string, port: number): string {
  return `http://${nameOf(host)}:${port}`;
}

/** A server that listens everywhere is found at localhost too. */
function nameOf(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
