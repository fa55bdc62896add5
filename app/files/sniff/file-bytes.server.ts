import { type FileHandle, open } from "node:fs/promises";

const CHUNK = 262_144;

/** The bytes of a file on this machine, read as needed, never all at once. */
export type FileBytes = {
  path: string;
  size: number;
  /** Fewer than requested if the file ends earlier. */
  read: (position: number, length: number) => Promise<Buffer>;
};

/** Opens a file while `use` runs. */
export async function withBytes<T>(path: string, use: (bytes: FileBytes) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    return await use({ path, size, read: (position, length) => readAt(handle, position, length) });
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The last bytes of a file. */
export function readTail(bytes: FileBytes, length: number): Promise<Buffer> {
  return bytes.read(Math.max(0, bytes.size - length), Math.min(length, bytes.size));
}

/** The positions of a mark in a file, also across two reads. */
export async function* positionsOf(bytes: FileBytes, mark: Buffer): AsyncGenerator<number> {
  for (let start = 0; start < bytes.size; start += CHUNK) {
    const part = await bytes.read(start, CHUNK + mark.length - 1);
    for (let at = part.indexOf(mark); at !== -1; at = part.indexOf(mark, at + 1)) yield start + at;
  }
}

export async function contains(bytes: FileBytes, mark: Buffer): Promise<boolean> {
  const { done } = await positionsOf(bytes, mark).next();
  return done !== true;
}
