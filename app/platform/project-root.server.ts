import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this project, whichever folder it is started from, and whether sources or their bundle run. */
export const projectRoot = folderWithPackage(import.meta.dirname);

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  if (dirname(folder) === folder) throw new Error(`${import.meta.dirname} lies in no project.`);
  return folderWithPackage(dirname(folder));
}
