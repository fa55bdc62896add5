import CFB from "cfb";

const PARAGRAPH = 66;
const TEXT = 67;
const LOCKED = 2;

/**
 * A HWP 5 document with these paragraphs, as little as a reader accepts (format: Hancom's document 'HWP 5.0', revision 1.3):
 * its parts are not compressed. `isLocked`: it says of itself that a password opens it.
 */
export function hwpOf(paragraphs: readonly string[], { isLocked = false } = {}): Buffer {
  const header = Buffer.alloc(256);
  header.write("HWP Document File", "latin1");
  header.writeUInt32LE(0x05_00_03_00, 32);
  header.writeUInt32LE(isLocked ? LOCKED : 0, 36);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/FileHeader", header);
  CFB.utils.cfb_add(file, "/DocInfo", recordOf(16, 0, Buffer.alloc(26)));
  CFB.utils.cfb_add(file, "/BodyText/Section0", Buffer.concat(paragraphs.map(paragraphOf)));
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

function paragraphOf(words: string): Buffer {
  const text = Buffer.from(`${words}\r`, "utf16le");
  const header = Buffer.alloc(22);
  header.writeUInt32LE(text.length / 2, 0);
  return Buffer.concat([recordOf(PARAGRAPH, 0, header), recordOf(TEXT, 1, text)]);
}

/** Ten bits of tag, ten of level, twelve of size. */
function recordOf(tag: number, level: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE((tag | (level << 10) | (data.length << 20)) >>> 0);
  return Buffer.concat([head, data]);
}
