import { crc32, deflateRawSync } from "node:zlib";

/** A member of a zip. What is given besides its content makes the zip lie. */
export type ZipMember = {
  name: string | Buffer;
  content: Buffer | string;
  isStored?: boolean;
  /** Bits of the general purpose flag: 1 is 'encrypted'. */
  flags?: number;
  method?: number;
  declaredBytes?: number;
  /** The name before the content, where it is another than in the directory. */
  localName?: string;
  unixMode?: number;
};

type Zip = { members: readonly ZipMember[]; before?: Buffer; between?: Buffer; comment?: string };

/** Writes a zip byte by byte, so that a test can make one that no program would write. */
export function makeZip({ members, before, between = Buffer.alloc(0), comment = "" }: Zip): Buffer {
  const parts: Buffer[] = before === undefined ? [] : [before];
  const directory: Buffer[] = [];
  const position = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const member of members) {
    const offset = position();
    const written = writeMember(member);
    parts.push(written.local, between);
    directory.push(written.entry(offset));
  }
  const start = position();
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, entries, end, Buffer.from(comment)]);
}

function writeMember(member: ZipMember) {
  const content = Buffer.from(member.content as string);
  const packed = member.isStored === true ? content : deflateRawSync(content);
  const name = Buffer.from(member.name as string);
  const localName = Buffer.from(member.localName ?? name);
  const flags = 0x800 | (member.flags ?? 0);
  const method = member.method ?? (member.isStored === true ? 0 : 8);
  const declared = member.declaredBytes ?? content.length;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(declared, 18);
  const lengths = (bytes: Buffer) => {
    const copy = Buffer.from(common);
    copy.writeUInt16LE(bytes.length, 22);
    return copy;
  };
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), lengths(localName), localName, packed]);
  const entry = (offset: number) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.unixMode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    return Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), lengths(name), rest, name]);
  };
  return { local, entry };
}
