import { parseConfig } from "./parse-config.server.ts";

const parsed = parseConfig(process.env);
if (!parsed.ok) {
  process.stderr.write(`${parsed.message}\n`);
  process.exit(1);
}

/** The configuration of this process, read once; no other module reads the environment. */
export const config = parsed.config;
