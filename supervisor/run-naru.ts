import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { parseConfig } from "#app/platform/parse-config.server.ts";
import { isPortFree } from "./free-port.ts";
import { type InstanceLock, takeLock } from "./instance-lock.ts";
import { readyMessage, say } from "./print-steps.ts";
import { type Address, readAddress } from "./read-address.ts";
import { listenForShutdown } from "./shutdown.ts";
import { StartFailure, sentenceOf } from "./start-failure.ts";
import { startNaru } from "./start-naru.ts";
import { openStateFolder, type StateFolder, stateDirOf } from "./state-folder.ts";
import { stopLeftovers } from "./stop-leftovers.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Starts all of Naru, keeps it running, and ends it on request.
 * @param root the project's folder
 * @param startedAt when the person began to wait, in milliseconds since 1970
 * @returns exit code: 0 if a person ended it, 1 if it could not start or continue
 */
export async function runNaru(root: string, environment: Environment, startedAt: number): Promise<number> {
  // A closed pipe (`npm start | head`) is no reason to stop serving.
  process.stdout.on("error", () => {});
  const shutdown = listenForShutdown(environment.npm_lifecycle_event !== undefined);
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
    await startNaru({ root, environment, address, folder, lock, shutdown, running });
    say(readyMessage(address.url, Date.now() - startedAt));
  } catch (error) {
    shutdown.request(error);
  }
  const failure = await shutdown.requested;
  if (failure === undefined) say("\nStopping ...");
  else report(failure, folder);
  for (const part of running.reverse()) await part.stop();
  lock?.release();
  if (failure === undefined) say("Naru has stopped; what you entered is kept. 나루를 종료했습니다.");
  return failure === undefined ? 0 : 1;
}

/** Checked before anything starts: later the message would only appear in the log of a process. */
function refuseWrongConfiguration(environment: Environment): void {
  const isEmbedded = environment.NARU_MODE?.trim() !== "production";
  const databaseUrl = environment.DATABASE_URL?.trim() || (isEmbedded ? "postgres://127.0.0.1/naru" : "");
  const parsed = parseConfig({ ...environment, DATABASE_URL: databaseUrl, NODE_ENV: "production" });
  if (!parsed.ok) throw new StartFailure(parsed.message);
}

async function refuseTakenPort({ port, host }: Address): Promise<void> {
  if (await isPortFree(port, host)) return;
  throw new StartFailure(
    `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start`,
  );
}

function report(failure: unknown, folder: StateFolder | undefined): void {
  process.stderr.write(`\n${sentenceOf(failure)}\n`);
  if (folder === undefined || (failure instanceof StartFailure && failure.cause === undefined)) return;
  // Unexpected, so the developers need the stack trace; the person at the screen does not.
  const log = join(folder.logDir, "supervisor.log");
  appendFileSync(log, `${inspect(failure)}\n`);
  process.stderr.write(`Nothing is lost. Details for the developers: ${log}\n`);
}
