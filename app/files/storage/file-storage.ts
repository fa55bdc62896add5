import type { Readable } from "node:stream";

/** Content in a file on this machine. */
export type ReceivedContent = { path: string; sha256: string; bytes: number };

/** Where contents are stored, each under the hash of its bytes, so that the same bytes are stored once. */
export type FileStorage = {
  /** A folder on this machine in which contents are received; whoever creates something in it removes it again. */
  incoming: string;
  /** Stores a content permanently; one that is already there stays as it is. The received file may be moved. */
  keep: (content: ReceivedContent) => Promise<void>;
  /** Null: no such content. */
  open: (sha256: string) => Promise<Readable | null>;
  /** A missing content counts as removed. */
  remove: (sha256: string) => Promise<void>;
};
