import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { zipLimits } from "../file-limits.ts";
import { RefusedContent } from "../file-refusal.ts";
import { beginsAsArchive, beginsWith, couldBeMore, signatures, testVirus } from "./signatures.server.ts";

/** What may still be inflated, for a file and the documents inside it. */
export type ZipBudget = { members: number; inflatedBytes: number };

export function newZipBudget(): ZipBudget {
  return { members: zipLimits.members, inflatedBytes: zipLimits.inflatedBytes };
}

export type ZipContent = {
  /** In the order of their bytes. */
  names: readonly string[];
  /** The few members that say what the file is, by their names in small letters. */
  texts: ReadonlyMap<string, string>;
};

type Member = { name: string; entry: Entry };

const textNames = new Set(["mimetype", "[content_types].xml", "meta-inf/manifest.xml"]);
const embeddedDocument = /^(?:word|xl)\/embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/i;
// Windows drawings that Office stores compressed.
const compressedDrawing = /\.(?:emz|wmz)$/i;
const SYMBOLIC_LINK = 0o120000;
/** What may follow the bytes of a member: its sizes and checksum, if the writer did not know them before. */
const DESCRIPTOR_BYTES = 24;

/**
 * Reads a zip to its last byte, within a budget, and refuses what is not an honest document: bombs, archives inside,
 * names that lead out of their folder, anything before, between or after the members, the test virus in any of them.
 * Declared sizes are checked before anything is inflated, and the result is compared with them.
 * @throws RefusedContent
 */
export async function readZip(
  source: string | Buffer,
  budget: ZipBudget,
  isInside = false,
): Promise<ZipContent> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await orDamaged(
    typeof source === "string" ? openPromise(source, options) : fromBufferPromise(source, options),
  );
  try {
    // Where the reader stands before it begins: at the directory behind the members (a number, whatever its type says).
    const directoryAt = Number(zip.readEntryCursor);
    const members = await listMembers(zip, budget);
    await refuseGaps(zip, members, directoryAt);
    const texts = new Map<string, string>();
    for (const member of members) {
      const kept = await inflate(zip, member, budget, isInside);
      const textName = member.name.toLowerCase();
      if (kept !== null && textNames.has(textName)) texts.set(textName, kept.toString("utf8"));
      else if (kept !== null) refuseMacros(await readZip(kept, budget, true));
    }
    return { names: members.map(({ name }) => name), texts };
  } finally {
    zip.close();
  }
}

/** Programs inside a document, even if its extension says that there are none. */
export function refuseMacros({ names, texts }: ZipContent): void {
  const hasProgram = names.some((name) => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name));
  if (hasProgram || /macroEnabled|vbaProject/i.test(texts.get("[content_types].xml") ?? ""))
    throw new RefusedContent("macros");
}

async function listMembers(zip: ZipFile, budget: ZipBudget): Promise<Member[]> {
  // Counted down at once: a document inside gets what is left.
  budget.members -= zip.entryCount;
  if (budget.members < 0) throw new RefusedContent("bomb");
  const members: Member[] = [];
  const seen = new Set<string>();
  await orDamaged(
    (async () => {
      for await (const entry of zip.eachEntry()) members.push({ name: nameOf(entry), entry });
    })(),
  );
  let declared = 0;
  for (const { name, entry } of members) {
    if (entry.isEncrypted()) throw new RefusedContent("encrypted");
    if (!entry.canDecodeFileData() || seen.has(name.toLowerCase())) throw new RefusedContent("damaged");
    seen.add(name.toLowerCase());
    declared += entry.uncompressedSize;
    if (declared > budget.inflatedBytes || isTooDense(entry)) throw new RefusedContent("bomb");
  }
  return members.sort(
    (one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader,
  );
}

function nameOf(entry: Entry): string {
  // Some writers for Windows separate folders by a backslash: read as a slash, so that it leads out of no folder either.
  const written = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  );
  const name = written.replaceAll("\\", "/");
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === SYMBOLIC_LINK;
  if (validateFileName(name) !== null || /\p{Cc}/u.test(name) || isLink)
    throw new RefusedContent("unsafeNames");
  return name;
}

function isTooDense({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > zipLimits.ratioFromBytes && uncompressedSize > compressedSize * zipLimits.ratio;
}

/**
 * Members follow each other from the first byte to the directory: nothing is shared, hidden between them or put around
 * them, and each has one name.
 */
async function refuseGaps(zip: ZipFile, members: readonly Member[], directoryAt: number): Promise<void> {
  if (
    // A comment is a word of the program that wrote the zip.
    couldBeMore(Buffer.from(zip.comment).toString("latin1")) ||
    members[0]?.entry.relativeOffsetOfLocalHeader !== 0
  )
    throw new RefusedContent("attached");
  for (const [at, { entry }] of members.entries()) {
    const local = await orDamaged(zip.readLocalFileHeaderPromise(entry));
    if (!local.fileName.equals(entry.fileNameRaw)) throw new RefusedContent("damaged");
    const gap =
      (members[at + 1]?.entry.relativeOffsetOfLocalHeader ?? directoryAt) -
      (local.fileDataStart + entry.compressedSize);
    if (gap < 0) throw new RefusedContent("bomb");
    if (gap > DESCRIPTOR_BYTES) throw new RefusedContent("attached");
  }
}

/** Inflates one member to its end and checks the result; returns it if it is needed. */
async function inflate(
  zip: ZipFile,
  { name, entry }: Member,
  budget: ZipBudget,
  isInside: boolean,
): Promise<Buffer | null> {
  const isDocument = !isInside && embeddedDocument.test(name);
  const most = isDocument ? zipLimits.embeddedBytes : zipLimits.textBytes;
  const isKept = isDocument || textNames.has(name.toLowerCase());
  if (isKept && entry.uncompressedSize > most) throw new RefusedContent("bomb");
  const parts: Buffer[] = [];
  const look = lookForVirus();
  let head = Buffer.alloc(0);
  await orDamaged(
    (async () => {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        budget.inflatedBytes -= chunk.length;
        if (budget.inflatedBytes < 0) throw new RefusedContent("bomb");
        if (head.length < 8) head = Buffer.concat([head, chunk.subarray(0, 8 - head.length)]);
        look(chunk);
        if (isKept) parts.push(chunk);
      }
    })(),
  );
  const isOffice = isDocument && beginsWith(head, signatures.zipMember);
  if (beginsAsArchive(head) && !isOffice && !compressedDrawing.test(name)) throw new RefusedContent("nested");
  return isOffice || textNames.has(name.toLowerCase()) ? Buffer.concat(parts) : null;
}

/** Searches chunks as they come, also across two of them. */
function lookForVirus(): (chunk: Buffer) => void {
  let carried = Buffer.alloc(0);
  return (chunk) => {
    const joined = Buffer.concat([carried, chunk]);
    if (joined.includes(testVirus)) throw new RefusedContent("virus");
    carried = joined.subarray(Math.max(0, joined.length - testVirus.length + 1));
  };
}

/** All errors of the zip reader mean the same to us: the file is not what it says. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof RefusedContent ? error : new RefusedContent("damaged");
  }
}
