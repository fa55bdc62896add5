import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { type Address, readAddress } from "#app/platform/read-address.ts";
import { parseConfig } from "../app/platform/parse-config.server.ts";
import { listenForEnding } from "./ending.server.ts";
import { isPortFree } from "./free-port.server.ts";
import { type InstanceLock, takeLock } from "./instance-lock.server.ts";
import { readyMessage, say } from "./print-steps.server.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";
import { startNaru } from "./start-naru.server.ts";
import { openStateFolder, type StateFolder, stateDirOf } from "./state-folder.server.ts";
import { stopLeftovers } from "./stop-leftovers.server.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Starts all of Naru, keeps it running, and ends it when it is asked to.
 * @param root the project's own folder
 * @param startedAt when the person began to wait, in milliseconds since 1970
 * @returns exit code: 0 if a person ended it, 1 if it could not start or could not go on
 */
export async function runNaru(root: string, environment: Environment, startedAt: number): Promise<number> {
  // A reader that went away (`npm start | head`) is no reason to stop serving.
  process.stdout.on("error", () => {});
  const ending = listenForEnding(environment.npm_lifecycle_event !== undefined);
  const running: { stop: () => Promise<void> }[] = [];
  let folder: StateFolder | undefined;
  let lock: InstanceLock | undefined;
  try {
    const address = readAddress(environment);
    refuseWrongConfiguration(environment);
    folder = openStateFolder(stateDirOf(root, environment));
    lock = takeLock(folder.root, address.url);
    await stopLeftovers(folder);
    await refuseTakenPort(address);
    await startNaru({ root, environment, address, folder, lock, ending, running });
    say(readyMessage(address.url, Date.now() - startedAt));
  } catch (error) {
    ending.begin(error);
  }
  const failure = await ending.hasCome;
  if (failure === undefined) say("\nStopping ...");
  else report(failure, folder);
  for (const part of running.reverse()) await part.stop();
  lock?.release();
  if (failure === undefined) say("Naru has stopped; what you entered is kept. 나루를 종료했습니다.");
  return failure === undefined ? 0 : 1;
}

/** Before anything is started: a process that refuses its configuration later could only be quoted from its log. */
function refuseWrongConfiguration(environment: Environment): void {
  const isEmbedded = environment.NARU_MODE?.trim() !== "production";
  const databaseUrl = environment.DATABASE_URL?.trim() || (isEmbedded ? "postgres://127.0.0.1/naru" : "");
  const parsed = parseConfig({ ...environment, DATABASE_URL: databaseUrl, NODE_ENV: "production" });
  if (!parsed.ok) throw new StartFailure(parsed.message);
}

async function refuseTakenPort({ port, host }: Address): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new StartFailure(
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start`,
  );
}

function report(failure: unknown, folder: StateFolder | undefined): void {
  process.stderr.write(`\n${sentenceOf(failure)}\n`);
  if (folder === undefined || (failure instanceof StartFailure && failure.cause === undefined)) return;
  // Not foreseen, so the developers need the trace; the person in front of the screen does not.
  const log = join(folder.logDir, "supervisor.log");
  appendFileSync(log, `${inspect(failure)}\n`);
  process.stderr.write(`Nothing is lost. Details for the developers: ${log}\n`);
}
