import { createRequire } from "node:module";
import { type DestinationStream, type Logger, pino } from "pino";
import { config } from "./config.server.ts";
import { oncePerProcess } from "./once-per-process.server.ts";

/** The log of this process: JSON lines on standard output, or readable lines in development. */
export const log: Logger = oncePerProcess("log", () =>
  pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      // In case a whole object is logged by mistake; deliberate log lines contain none of these.
      redact: { paths: secretPaths(), censor: "[redacted]" },
    },
    config.nodeEnv === "development" ? readableLines() : pino.destination({ fd: 1, sync: true }),
  ),
);

function secretPaths(): string[] {
  const secrets = [
    "password",
    "secret",
    "token",
    "key",
    "authorization",
    "cookie",
    "databaseUrl",
    "DATABASE_URL",
  ];
  return secrets.flatMap((name) => [name, `*.${name}`]);
}

// Loaded only here: pino-pretty is a development dependency and absent in production.
function readableLines(): DestinationStream {
  const pretty: (options: object) => DestinationStream = createRequire(import.meta.url)("pino-pretty");
  return pretty({ sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss", singleLine: true });
}
