import { addressAt } from "#app/platform/parse-config.server.ts";
import { StartFailure } from "./start-failure.ts";

export type Address = { host: string; port: number; url: string };

/**
 * Where the pages will be served, from PORT and HOST.
 * @throws StartFailure if PORT is not a port
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
