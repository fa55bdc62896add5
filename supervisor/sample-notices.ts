import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { recallPort } from "./stable-port.ts";
import type { StateFolder } from "./state-folder.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whoever sets one of these wants something else than what is invented. */
const CONFIGURED =
  /^(?:BIZINFO_KEY|KSTARTUP_KEY|G2B_KEY|NTIS_KEY|MSS_KEY|SAM_KEY|NARU_SOURCES|LOCAL_SOURCES)$/u;

/** Whether invented notices come in: in a demonstration where nobody has configured a source; in tests only if asked for. */
export function wantsSampleNotices(environment: Environment): boolean {
  const given = (name: string) => environment[name]?.trim() ?? "";
  if (given("NARU_MODE") === "production") return false;
  if (Object.keys(environment).some((name) => CONFIGURED.test(name) && given(name) !== "")) return false;
  const wish = given("NARU_SAMPLE_NOTICES");
  return wish === "" ? given("NODE_ENV") !== "test" : wish === "on";
}

/**
 * What web server and worker are told so that the worker serves invented notices and both know where. The port stays the same
 * over restarts as long as it is free: the addresses of documents hold it.
 */
export async function sampleNoticesFor(environment: Environment, folder: StateFolder): Promise<Environment> {
  if (!wantsSampleNotices(environment)) return {};
  const file = join(folder.root, "sample-notices-port");
  const port = await findFreePort(recallPort(file));
  writeFileSync(file, String(port));
  return { NARU_SAMPLE_NOTICES: "on", LOCAL_SOURCES: `http://127.0.0.1:${port}` };
}
