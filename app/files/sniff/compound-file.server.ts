import { RefusedContent } from "../file-refusal.ts";
import type { FileBytes } from "./file-bytes.server.ts";

/*
 * Microsoft's compound file ([MS-CFB]), the container of HWP and of Office documents with a password: sectors chained by
 * a table, and a directory of named streams. Read just far enough to know what is in it; every chain is bounded by the
 * number of sectors, because a hostile one loops. The package `cfb` reads whole files at once: 7 MB of crafted directory
 * took it 3.4 s and 94 MB (0.5 s and 15 MB here), and it accepts loops.
 */

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const SMALL_STREAM = 4_096;
const SMALL_SECTOR = 64;
const MOST_ENTRIES = 20_000;
/** Sector numbers from here on are markers, such as the end of a chain. */
const FIRST_MARK = 0xfffffffa;

type Entry = { name: string; kind: number; start: number; bytes: number };
type Container = {
  bytes: FileBytes;
  sectorBytes: number;
  /** Where the parts of the table are. */
  tableSectors: readonly number[];
};

export type CompoundFile = {
  names: readonly string[];
  /** The first bytes of a small stream, at most 64. */
  readSmall: (name: string) => Promise<Buffer | null>;
};

/** @throws RefusedContent if it is not a readable compound file. */
export async function readCompoundFile(bytes: FileBytes): Promise<CompoundFile> {
  const header = await bytes.read(0, HEADER_BYTES);
  const shift = header.length === HEADER_BYTES ? header.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) throw new RefusedContent("damaged");
  const container: Container = { bytes, sectorBytes: 1 << shift, tableSectors: [] };
  const whole = { ...container, tableSectors: await tableSectorsOf(container, header) };
  const entries = await readDirectory(whole, header.readUInt32LE(48));
  return {
    names: entries.map(({ name }) => name),
    readSmall: (name) => readSmall(whole, entries, name),
  };
}

async function tableSectorsOf(container: Container, header: Buffer): Promise<number[]> {
  const { sectorBytes } = container;
  const found: number[] = [];
  for (let at = 76; at < HEADER_BYTES; at += 4) found.push(header.readUInt32LE(at));
  let next = header.readUInt32LE(68);
  // A part of the table describes as many sectors as fit in one, and each sector here names almost as many parts.
  const most = Math.ceil(sectorsOf(container) / (sectorBytes / 4) / (sectorBytes / 4 - 1)) + 1;
  for (let left = most; next < FIRST_MARK; left -= 1) {
    if (left === 0) throw new RefusedContent("damaged");
    const part = await readSector(container, next);
    for (let at = 0; at < sectorBytes - 4; at += 4) found.push(part.readUInt32LE(at));
    next = part.readUInt32LE(sectorBytes - 4);
  }
  return found.filter((sector) => sector < FIRST_MARK);
}

async function readDirectory(container: Container, start: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const sector of chain(container, start)) {
    const part = await readSector(container, sector);
    for (let at = 0; at < part.length; at += ENTRY_BYTES) {
      const kind = part.readUInt8(at + 66);
      const nameBytes = Math.max(0, Math.min(64, part.readUInt16LE(at + 64)) - 2);
      if (kind === 0) continue;
      entries.push({
        name: part.toString("utf16le", at, at + nameBytes),
        kind,
        start: part.readUInt32LE(at + 116),
        bytes: part.readUInt32LE(at + 120),
      });
    }
    if (entries.length > MOST_ENTRIES) throw new RefusedContent("damaged");
  }
  return entries;
}

/** Small streams share the sectors of the root entry's stream, 64 bytes each. */
async function readSmall(
  container: Container,
  entries: readonly Entry[],
  name: string,
): Promise<Buffer | null> {
  const root = entries.find(({ kind }) => kind === 5);
  const entry = entries.find((one) => one.kind === 2 && one.name === name);
  if (root === undefined || entry === undefined || entry.bytes >= SMALL_STREAM) return null;
  const position = entry.start * SMALL_SECTOR;
  let skipped = 0;
  for await (const sector of chain(container, root.start)) {
    if (skipped + container.sectorBytes > position) {
      const part = await readSector(container, sector);
      return part.subarray(position - skipped, position - skipped + Math.min(SMALL_SECTOR, entry.bytes));
    }
    skipped += container.sectorBytes;
  }
  return null;
}

async function* chain(container: Container, start: number): AsyncGenerator<number> {
  let sector = start;
  for (let left = sectorsOf(container); sector < FIRST_MARK; left -= 1) {
    if (left === 0) throw new RefusedContent("damaged");
    yield sector;
    sector = await nextOf(container, sector);
  }
}

async function nextOf(container: Container, sector: number): Promise<number> {
  const perPart = container.sectorBytes / 4;
  const part = container.tableSectors[Math.floor(sector / perPart)];
  if (part === undefined) throw new RefusedContent("damaged");
  return (await readSector(container, part)).readUInt32LE((sector % perPart) * 4);
}

async function readSector({ bytes, sectorBytes }: Container, sector: number): Promise<Buffer> {
  const part = await bytes.read((sector + 1) * sectorBytes, sectorBytes);
  // The last sector of a file may be incomplete.
  if (part.length === 0) throw new RefusedContent("damaged");
  return part.length === sectorBytes ? part : Buffer.concat([part, Buffer.alloc(sectorBytes - part.length)]);
}

function sectorsOf({ bytes, sectorBytes }: Container): number {
  return Math.ceil(bytes.size / sectorBytes);
}
