/** Bytes by which contents are recognised. */

const latin = (text: string) => Buffer.from(text, "latin1");

export const signatures = {
  pdf: latin("%PDF-"),
  zipMember: latin("PK\x03\x04"),
  zipEnd: latin("PK\x05\x06"),
  rar: latin("Rar!\x1a\x07"),
  sevenZip: latin("7z\xbc\xaf\x27\x1c"),
  gzip: latin("\x1f\x8b\x08"),
  bzip2: latin("BZh"),
  xz: latin("\xfd7zXZ\x00"),
  zstd: latin("\x28\xb5\x2f\xfd"),
  compound: latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  png: latin("\x89PNG\r\n\x1a\n"),
  pngEnd: latin("IEND\xae\x42\x60\x82"),
  jpg: latin("\xff\xd8\xff"),
  jpgEnd: latin("\xff\xd9"),
} as const;

/**
 * The harmless text that every virus scanner reports as a virus, for tests. In two pieces, or scanners would report
 * this source file.
 */
export const testVirus = latin("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

/** How far from the end of a zip its last record can start: 22 bytes and the longest comment. */
export const ZIP_END_REACH = 22 + 65_535;

/**
 * Whether the end of a file could be read as the end of a zip. `tail` is its last bytes, `size` that of the whole file.
 * Readers search for the record from the end and tolerate what follows it, so this does, too.
 */
export function hasZipEnd(tail: Buffer, size: number): boolean {
  for (let at = tail.lastIndexOf(signatures.zipEnd); at !== -1; at = before(tail, at)) {
    if (at + 22 > tail.length) continue;
    const members = tail.readUInt16LE(at + 10);
    const directoryBytes = tail.readUInt32LE(at + 12);
    const position = size - tail.length + at;
    if (members > 0 && directoryBytes >= members * 46 && directoryBytes <= position) return true;
  }
  return false;
}

function before(tail: Buffer, at: number): number {
  return at === 0 ? -1 : tail.lastIndexOf(signatures.zipEnd, at - 1);
}

const archives = ["zipMember", "rar", "sevenZip", "gzip", "bzip2", "xz", "zstd"] as const;

/** Whether bytes begin as an archive does. */
export function beginsAsArchive(head: Buffer): boolean {
  return archives.some((name) => beginsWith(head, signatures[name]));
}

export function beginsWith(head: Buffer, mark: Buffer): boolean {
  return head.subarray(0, mark.length).equals(mark);
}

/** Whether a few bytes (a letter each) could be what another program runs or unpacks: markup, a script, a program, an archive. */
export function couldBeMore(text: string): boolean {
  if (/<[a-z!?/%]|^\s*(?:#!|MZ)|ELF|PK|%PDF/i.test(text)) return true;
  return archives.some(
    (name) => signatures[name].length > 3 && text.includes(signatures[name].toString("latin1")),
  );
}
