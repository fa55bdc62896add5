import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of this project, wherever it was started from, and for sources and bundle alike. */
export const projectRoot = folderWithPackage(import.meta.dirname);

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  if (dirname(folder) === folder) throw new Error(`${import.meta.dirname} is not inside a project.`);
  return folderWithPackage(dirname(folder));
}
