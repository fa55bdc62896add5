import type { Config } from "#app/platform/parse-config.server.ts";
import type { FileStorage } from "./file-storage.ts";
import { folderStorage } from "./folder-storage.server.ts";
import { s3Storage } from "./s3-storage.server.ts";

/** The storage that the configuration names: the bucket where there is one, else the folder. */
export function chooseStorage({ s3, folder }: Config["files"]): FileStorage {
  return s3 === undefined ? folderStorage(folder) : s3Storage(s3);
}
