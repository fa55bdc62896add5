import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
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
