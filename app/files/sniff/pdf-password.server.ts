import { createCipheriv, createHash } from "node:crypto";
import { type FileBytes, positionsOf } from "./file-bytes.server.ts";

const DICTIONARY_REACH = 8_192;
// What a password is filled up with (ISO 32000-1, 7.6.3.3, algorithm 2).
const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

/**
 * Whether an encrypted PDF opens without a password: only its permissions are protected (by the owner's password), or only
 * its attachments are encrypted. `at` is where the value of the trailer's /Encrypt begins. False where that cannot be told.
 */
export async function opensWithoutPassword(bytes: FileBytes, at: number): Promise<boolean> {
  const dictionary = await readDictionary(bytes, at);
  const number = (name: string) =>
    Number(new RegExp(`/${name}\\s*(-?\\d+)`).exec(dictionary)?.[1] ?? Number.NaN);
  const version = number("V");
  const revision = number("R");
  if (version >= 4) {
    const filter = (name: string) => new RegExp(`/${name}\\s*/(\\w+)`).exec(dictionary)?.[1] ?? "Identity";
    if (filter("StmF") === "Identity" && filter("StrF") === "Identity") return true;
  }
  const user = readString(dictionary, "U");
  const owner = readString(dictionary, "O");
  if (user === null || owner === null) return false;
  if (revision === 5) return sha256(user.subarray(32, 40)).equals(user.subarray(0, 32));
  if (revision === 6) return hardened(user.subarray(32, 40)).equals(user.subarray(0, 32));
  if (revision < 2 || revision > 4) return false;
  return isEmptyUserPassword({
    revision,
    owner,
    user,
    id: await readFirstId(bytes),
    keyBytes: { 2: 5, 3: (number("Length") || 40) / 8 }[revision] ?? 16,
    permissions: number("P") | 0,
    isMetadataClear: revision === 4 && /\/EncryptMetadata\s*false/.test(dictionary),
  });
}

type OldLock = {
  revision: number;
  owner: Buffer;
  user: Buffer;
  id: Buffer;
  keyBytes: number;
  permissions: number;
  isMetadataClear: boolean;
};

/** Whether the empty password is the reader's, where RC4 and MD5 are used (ISO 32000-1, 7.6.3, algorithms 2, 4 and 5). */
function isEmptyUserPassword(lock: OldLock): boolean {
  const { revision, user, id, keyBytes } = lock;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(lock.permissions);
  const clear = Buffer.from(lock.isMetadataClear ? "ffffffff" : "", "hex");
  let key = md5(PAD, lock.owner.subarray(0, 32), permissions, id, clear).subarray(0, keyBytes);
  if (revision === 2) return rc4(key, PAD).equals(user.subarray(0, 32));
  for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, keyBytes);
  let expected = md5(PAD, id);
  for (let round = 0; round < 20; round += 1)
    expected = rc4(Buffer.from(key.map((byte) => byte ^ round)), expected);
  return expected.equals(user.subarray(0, 16));
}

async function readDictionary(bytes: FileBytes, at: number): Promise<string> {
  const value = (await bytes.read(at, DICTIONARY_REACH)).toString("latin1");
  const reference = /^\s*(\d+)\s+(\d+)\s+R\b/.exec(value);
  if (reference === null) return value;
  const [, number, generation] = reference;
  for await (const position of positionsOf(bytes, Buffer.from(`${number} ${generation} obj`))) {
    const before = (await bytes.read(Math.max(0, position - 1), 1)).toString("latin1");
    if (position > 0 && /\d/.test(before)) continue;
    return (await bytes.read(position, DICTIONARY_REACH)).toString("latin1").split("endobj")[0] ?? "";
  }
  return "";
}

async function readFirstId(bytes: FileBytes): Promise<Buffer> {
  for await (const at of positionsOf(bytes, Buffer.from("/ID"))) {
    const text = (await bytes.read(at + 3, 300)).toString("latin1");
    const first = /^\s*\[\s*([<(].*)/s.exec(text)?.[1];
    if (first !== undefined) return stringAt(first) ?? Buffer.alloc(0);
  }
  return Buffer.alloc(0);
}

function readString(dictionary: string, name: string): Buffer | null {
  const from = new RegExp(`/${name}\\s*(?=[<(])`).exec(dictionary);
  return from === null ? null : stringAt(dictionary.slice(from.index + from[0].length));
}

const escapes: Record<string, string> = { "\n": "", n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The string of a PDF that a text begins with, in angle brackets or in round ones (ISO 32000-1, 7.3.4). */
function stringAt(text: string): Buffer | null {
  if (text.startsWith("<")) return Buffer.from(text.slice(1, text.indexOf(">")).replace(/\s/g, ""), "hex");
  let made = "";
  let depth = 1;
  for (const [letter] of text.slice(1).matchAll(/\\[0-7]{1,3}|\\.|./gs)) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (depth === 0) return Buffer.from(made, "latin1");
    made += letter.startsWith("\\") ? unescaped(letter.slice(1)) : letter;
  }
  return null;
}

function unescaped(code: string): string {
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
  return escapes[code] ?? code;
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

function sha256(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}

/** The hash of PDF 2.0 for the empty password (ISO 32000-2, 7.6.4.3.4, algorithm 2.B). */
function hardened(salt: Buffer): Buffer {
  let key = sha256(salt);
  for (let round = 1; ; round += 1) {
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(["sha256", "sha384", "sha512"][remainder] ?? "sha256")
      .update(mixed)
      .digest();
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 32) return key.subarray(0, 32);
  }
}

/** Node's own is switched off with OpenSSL's old algorithms. */
function rc4(key: Buffer, content: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, mixed = 0; at < 256; at += 1) {
    mixed = (mixed + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, mixed);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    content.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (state[one] ?? 0)) & 255;
      swap(one, other);
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}
