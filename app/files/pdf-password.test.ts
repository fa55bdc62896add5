import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { makePdf } from "#tests/support/files/make-files.ts";
import { scratchFolder } from "#tests/support/files/scratch-folder.ts";
import { sniffFile } from "./sniff/sniff-file.server.ts";

/** What comes of a PDF that another program locked; each version does it in its own way. */
async function sniffLocked(pdfVersion: "1.3" | "1.4" | "1.6" | "1.7ext3", userPassword: string | undefined) {
  const document = new PDFDocument({
    pdfVersion,
    ownerPassword: "owner's",
    ...(userPassword !== undefined && { userPassword }),
    permissions: { printing: "highResolution" },
  });
  document.end();
  const path = join(await scratchFolder(), "content");
  await writeFile(path, await buffer(document));
  return sniffFile(path, "a.pdf");
}

test.each(["1.3", "1.4", "1.6", "1.7ext3"] as const)(
  "a PDF %s whose permissions alone are locked is taken, one that asks for a password is not",
  async (version) => {
    // Salts and names are random: one lucky byte must not decide.
    for (let round = 0; round < 5; round += 1) {
      expect(await sniffLocked(version, undefined)).toEqual({ ok: true, type: "pdf" });
      expect(await sniffLocked(version, "reader's")).toEqual({ ok: false, reason: "encrypted" });
    }
  },
);

/** What pypdf wrote into two documents that it had locked with AES-256 as PDF 2.0 has it; pdfkit cannot. */
const locks = {
  empty: {
    owner: "d5af28d6c6c6944d8e5fd942d91c5bc58e06bb4928584447088f78d82cf5404d9de179aa17a1bde3d6c0aab5201404a2",
    user: "97657b351ca463b32263899579cee89c3b3bbff2b6f6e355a5925e55c5cc622e5feaa625f167e7643d65101bafd88b7b",
  },
  set: {
    owner: "a75e9d0cc7e58e078d411189780e59f46d66bf9a27d89d25e513dff6d35f9530028a1ac4017043e25668328c2f784ba1",
    user: "3ecdf1df49267f50de53ca90545b9030a3a900953328e4b5098c2088262721f91e6e6fa5c285cec3934710b22de641f1",
  },
};

test.each([
  ["empty", 48, { ok: true, type: "pdf" }],
  // Acrobat fills both strings up with zeros.
  ["empty", 127, { ok: true, type: "pdf" }],
  ["set", 48, { ok: false, reason: "encrypted" }],
  ["set", 127, { ok: false, reason: "encrypted" }],
] as const)(
  "of a PDF 2.0 (AES-256, revision 6) the reader's password is %s, in %i bytes: %o",
  async (lock, bytes, answer) => {
    const { owner, user } = locks[lock];
    const [ownerHash, userHash] = [owner, user].map((hash) => hash.padEnd(bytes * 2, "0"));
    const filter = "/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF";
    const dictionary = `/Filter/Standard/V 5/R 6/Length 256/P -4/O<${ownerHash}>/U<${userHash}>${filter}`;
    const path = join(await scratchFolder(), "content");
    await writeFile(
      path,
      makePdf({ body: `5 0 obj\n<<${dictionary}>>\nendobj\n`, trailer: "/Encrypt 5 0 R" }),
    );
    expect(await sniffFile(path, "a.pdf")).toEqual(answer);
  },
);
