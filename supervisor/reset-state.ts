import { existsSync } from "node:fs";
import { takeLock } from "./instance-lock.ts";
import { say } from "./print-steps.ts";
import { removeState } from "./services.ts";
import { sentenceOf } from "./start-failure.ts";
import { openStateFolder, stateDirOf } from "./state-folder.ts";
import { stopLeftovers } from "./stop-leftovers.ts";

/**
 * Empties the state folder: database, index, files, secrets and logs. Refuses while a Naru runs in it.
 * @returns exit code
 */
export async function resetState(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const stateDir = stateDirOf(root, environment);
  if (!existsSync(stateDir)) {
    say("There is nothing to reset. 초기화할 내용이 없습니다.");
    return 0;
  }
  try {
    const folder = openStateFolder(stateDir);
    takeLock(folder.root, "");
    await stopLeftovers(folder);
    removeState(stateDir);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
  say(
    `Emptied ${stateDir}: database, search index, files, secrets and logs. The next start begins from scratch. 초기화했습니다.`,
  );
  return 0;
}
