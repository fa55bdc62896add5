import type { Readable } from "node:stream";

/** Content that lies in a file on this machine. */
export type ReceivedContent = { path: string; sha256: string; bytes: number };

/** Where contents are kept, each under the hash of its bytes, so that the same bytes are there once. */
export type FileStorage = {
  /** A folder of this machine that contents are received in; it is emptied by whoever made something in it. */
  incoming: string;
  /** Keeps a content for good; one that is already there stays as it is. The received file may be moved. */
  keep: (content: ReceivedContent) => Promise<void>;
  /** Null: no such content. */
  open: (sha256: string) => Promise<Readable | null>;
  /** What is not there is removed. */
  remove: (sha256: string) => Promise<void>;
};
