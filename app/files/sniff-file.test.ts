import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  docxMembers,
  eicar,
  hwpxMembers,
  makeCompound,
  makeDocx,
  makeHwp,
  makeHwpx,
  makeJpg,
  makePdf,
  makePng,
  makeXlsx,
  xlsxMembers,
} from "#tests/support/files/make-files.ts";
import { makeZip, type ZipMember } from "#tests/support/files/make-zip.ts";
import { scratchFolder } from "#tests/support/files/scratch-folder.ts";
import { fileLimits } from "./file-limits.ts";
import type { ContentRefusal } from "./file-refusal.ts";
import { sniffFile } from "./sniff/sniff-file.server.ts";

async function sniff(name: string, content: Buffer) {
  const path = join(await scratchFolder(), "content");
  await writeFile(path, content);
  return sniffFile(path, name);
}

/** An HWP document whose list of table sectors leads back to itself. */
function hwpWithTableLoop() {
  const content = makeHwp();
  content.writeUInt32LE(2, 68);
  content.writeUInt32LE(2, content.length - 4);
  return content;
}

const zip = makeZip({ members: [{ name: "a.txt", content: "a" }] });
const huge = Buffer.alloc(1_048_577 * 3);

const renamed = (members: readonly ZipMember[], rename: (name: string) => string) =>
  makeZip({ members: members.map((member) => ({ ...member, name: rename(String(member.name)) })) });

describe("a file is taken for what it is", () => {
  test.each([
    ["zeros to the next block.pdf", Buffer.concat([makePdf(), Buffer.alloc(200_000)]), "pdf"],
    ["a byte order mark.pdf", Buffer.concat([Buffer.from("\ufeff"), makePdf()]), "pdf"],
    ["blanks before.pdf", Buffer.concat([Buffer.from("\r\n\0 "), makePdf()]), "pdf"],
    [
      "for a printer.pdf",
      Buffer.from(`\x1b%-12345X@PJL SET COPIES=1\r\n${makePdf().toString("latin1")}`, "latin1"),
      "pdf",
    ],
    [
      "a scanner's tail.pdf",
      Buffer.concat([makePdf(), Buffer.from("SCAN-MFP C3520 \x01\x02\xff 2026-11-29\r\n")]),
      "pdf",
    ],
    [
      "encrypted attachment.pdf",
      makePdf({ trailer: "/Encrypt<</Filter/Standard/V 4/R 4/EFF/StdCF/StmF/Identity/StrF/Identity>>" }),
      "pdf",
    ],
    ["backslashes.docx", renamed(docxMembers, (name) => name.replaceAll("/", "\\")), "docx"],
    ["other letter case.docx", renamed(docxMembers, (name) => name.toLowerCase()), "docx"],
    ["capitals.docx", renamed(docxMembers, (name) => name.toUpperCase()), "docx"],
    ["a comment.xlsx", makeZip({ members: xlsxMembers, comment: "Created by 정산 시스템 v2.1" }), "xlsx"],
    ["a comment.hwpx", makeZip({ members: hwpxMembers, comment: "hwpx writer" }), "hwpx"],
    ["보고서.pdf", makePdf(), "pdf"],
    ["filled with zeros.pdf", Buffer.concat([makePdf(), Buffer.alloc(300)]), "pdf"],
    ["names encryption.pdf", makePdf({ body: "% (/Encrypt is a word here)\n" }), "pdf"],
    ["신청서.hwpx", makeHwpx(), "hwpx"],
    ["신청서.HWP", makeHwp(), "hwp"],
    ["기술.docx", makeDocx(), "docx"],
    ["실적.xlsx", makeXlsx(), "xlsx"],
    ["도면.png", makePng(), "png"],
    ["사진.jpeg", makeJpg(), "jpg"],
    ["사진.jpg", Buffer.concat([makeJpg(), Buffer.from("SEFT of a camera")]), "jpg"],
    ["with a chart.docx", makeDocx({ name: "word/embeddings/sheet1.xlsx", content: makeXlsx() }), "docx"],
    ["with a drawing.docx", makeDocx({ name: "word/media/a.emz", content: gzipSync("drawing") }), "docx"],
    ["long text.docx", makeDocx({ name: "word/a.xml", content: "가나다 ".repeat(99_999) }), "docx"],
  ] as const)("%s", async (name, content, type) => {
    expect(await sniff(name, content)).toEqual({ ok: true, type });
  });
});

const bad: readonly [why: string, name: string, content: Buffer, reason: ContentRefusal][] = [
  ["nothing in it", "a.pdf", Buffer.alloc(0), "empty"],
  ["a byte too many", "a.pdf", Buffer.alloc(fileLimits.bytes + 1), "tooLarge"],
  ["a text", "a.txt", Buffer.from("text"), "unknownType"],
  ["a program", "a.pdf", Buffer.from("MZ\x90\x00"), "unknownType"],
  ["a page", "a.pdf", Buffer.from("<html><script>"), "unknownType"],
  [
    "Hangul's XML",
    "a.hwp",
    Buffer.from('<?xml version="1.0" encoding="UTF-8"?><HWPML Version="2.8">'),
    "hwpml",
  ],
  ["Hangul's XML in UTF-16", "a.hwp", Buffer.from("\ufeff<HWPML Version='2.8'>", "utf16le"), "hwpml"],
  ["a plain zip", "a.docx", zip, "unknownType"],
  ["both a docx and an xlsx", "a.docx", makeDocx({ name: "xl/workbook.xml", content: "" }), "unknownType"],
  [
    "an OpenDocument text",
    "a.hwpx",
    makeZip({
      members: [{ name: "mimetype", content: "application/vnd.oasis.opendocument.text", isStored: true }],
    }),
    "unknownType",
  ],
  [
    "an old Word document",
    "a.hwp",
    makeCompound([{ name: "WordDocument", content: Buffer.from("x") }]),
    "unknownType",
  ],
  ["an ending of ours on another content", "a.pdf", makePng(), "otherType"],
  ["a docx named xlsx", "a.xlsx", makeDocx(), "otherType"],
  ["an ending of somebody else's", "a.exe", makePdf(), "unknownType"],
  ["no ending", "pdf", makePdf(), "unknownType"],

  ["PDF: a program before", "a.pdf", Buffer.concat([Buffer.from("MZ\x90"), makePdf()]), "attached"],
  ["PDF: a page before", "a.pdf", Buffer.concat([Buffer.from("<html>"), makePdf()]), "attached"],
  ["PDF: a zip behind", "a.pdf", Buffer.concat([makePdf(), zip]), "attached"],
  ["PDF: a zip far behind", "a.pdf", Buffer.concat([makePdf(), Buffer.alloc(9_999), zip]), "attached"],
  ["PDF: a page behind", "a.pdf", Buffer.concat([makePdf(), Buffer.from("<script>")]), "attached"],
  ["PDF: much behind", "a.pdf", Buffer.concat([makePdf(), Buffer.alloc(9_999, "x")]), "attached"],
  ["PDF: a zip inside", "a.pdf", makePdf({ body: zip.toString("latin1") }), "attached"],
  ["PDF: cut off", "a.pdf", makePdf().subarray(0, 200), "damaged"],
  ["PDF: a password", "a.pdf", makePdf({ trailer: "/Encrypt 5 0 R" }), "encrypted"],
  ["PDF: a password in place", "a.pdf", makePdf({ trailer: "/Encrypt<</Filter/Standard>>" }), "encrypted"],
  ["a PDF in a picture", "a.png", Buffer.concat([makePng().subarray(0, 8), makePdf()]), "attached"],

  ["PNG: a zip behind", "a.png", Buffer.concat([makePng(), zip]), "attached"],
  ["PNG: cut off", "a.png", makePng().subarray(0, 60), "damaged"],
  ["JPEG: a zip behind", "a.jpg", Buffer.concat([makeJpg(), zip]), "attached"],
  [
    "JPEG: a RAR behind",
    "a.jpg",
    Buffer.concat([makeJpg(), Buffer.from("Rar!\x1a\x07\x01\x00")]),
    "attached",
  ],
  [
    "JPEG: a 7z behind",
    "a.jpg",
    Buffer.concat([makeJpg(), Buffer.from("7z\xbc\xaf\x27\x1c", "latin1")]),
    "attached",
  ],

  ["HWP: a password", "a.hwp", makeHwp(0b11), "encrypted"],
  ["HWP: rights management", "a.hwp", makeHwp(0b10001), "encrypted"],
  ["HWP: a zip behind", "a.hwp", Buffer.concat([makeHwp(), zip]), "attached"],
  ["HWP: cut off", "a.hwp", makeHwp().subarray(0, 700), "damaged"],
  ["HWP: a table in circles", "a.hwp", hwpWithTableLoop(), "damaged"],
  ["HWP: a directory in circles", "a.hwp", makeCompound([], 1), "damaged"],
  [
    "Word with a password",
    "a.docx",
    makeCompound([{ name: "EncryptedPackage", content: Buffer.from("x") }]),
    "encrypted",
  ],
  [
    "HWPX: a password",
    "a.hwpx",
    makeZip({
      members: [...hwpxMembers.slice(0, 1), { name: "META-INF/manifest.xml", content: "<encryption-data/>" }],
    }),
    "encrypted",
  ],

  ["zip: a member with a password", "a.docx", makeDocx({ name: "b", content: "b", flags: 1 }), "encrypted"],
  ["zip: an unknown method", "a.docx", makeDocx({ name: "b", content: "b", method: 99 }), "damaged"],
  ["zip: cut off", "a.docx", makeDocx().subarray(0, -30), "damaged"],
  ["zip: two of one name", "a.docx", makeDocx({ name: "WORD/document.xml", content: "b" }), "damaged"],
  ["zip: two names for one", "a.docx", makeDocx({ name: "b", localName: "c", content: "b" }), "damaged"],
  [
    "zip: more than declared",
    "a.docx",
    makeDocx({ name: "b", content: "bbbbbbbb", declaredBytes: 2 }),
    "damaged",
  ],
  ["zip: less than declared", "a.docx", makeDocx({ name: "b", content: "b", declaredBytes: 2 }), "damaged"],
  ["zip: a program before", "a.docx", Buffer.concat([Buffer.from("MZ"), makeDocx()]), "unknownType"],
  ["zip: bytes behind", "a.docx", Buffer.concat([makeDocx(), Buffer.from("behind")]), "damaged"],
  ["zip: a comment", "a.docx", makeZip({ members: docxMembers, comment: "<script>" }), "attached"],
  [
    "zip: a zip as its comment",
    "a.docx",
    makeZip({ members: docxMembers, comment: zip.toString("latin1") }),
    "damaged",
  ],
  ["PDF: a program behind", "a.pdf", Buffer.concat([makePdf(), Buffer.from("MZ\x90")]), "attached"],
  ["zip: a zip before", "a.docx", makeZip({ members: docxMembers, before: zip }), "attached"],
  ["zip: bytes between", "a.docx", makeZip({ members: docxMembers, between: Buffer.alloc(25) }), "attached"],
  ["zip: a way out", "a.docx", makeDocx({ name: "word/../../b", content: "b" }), "unsafeNames"],
  ["zip: from the root", "a.docx", makeDocx({ name: "/etc/b", content: "b" }), "unsafeNames"],
  ["zip: a drive", "a.docx", makeDocx({ name: "C:/b", content: "b" }), "unsafeNames"],
  ["zip: backslashes", "a.docx", makeDocx({ name: "..\\b", content: "b" }), "unsafeNames"],
  ["zip: a control character", "a.docx", makeDocx({ name: "b\u0007", content: "b" }), "unsafeNames"],
  ["zip: a link", "a.docx", makeDocx({ name: "b", content: "/etc", unixMode: 0o120777 }), "unsafeNames"],
  ["zip: too dense", "a.docx", makeDocx({ name: "b", content: huge }), "bomb"],
  [
    "zip: declares too much",
    "a.docx",
    makeDocx({ name: "b", content: "b", declaredBytes: 0xfffffff0 }),
    "bomb",
  ],
  [
    "zip: too many",
    "a.docx",
    makeDocx(...Array.from({ length: 2_001 }, (_, at) => ({ name: `b${at}`, content: "" }))),
    "bomb",
  ],
  ["zip: a zip inside", "a.docx", makeDocx({ name: "b", content: zip }), "nested"],
  ["zip: a RAR inside", "a.docx", makeDocx({ name: "b.png", content: "Rar!\x1a\x07" }), "nested"],
  [
    "zip: two documents deep",
    "a.docx",
    makeDocx({
      name: "word/embeddings/b.docx",
      content: makeDocx({ name: "word/embeddings/c.docx", content: makeDocx() }),
    }),
    "nested",
  ],
  [
    "zip: a bomb in a document inside",
    "a.docx",
    makeDocx({ name: "word/embeddings/b.xlsx", content: makeXlsx({ name: "b", content: huge }) }),
    "bomb",
  ],
  ["macros", "a.docx", makeDocx({ name: "word/vbaProject.bin", content: "b" }), "macros"],
  [
    "macros of another name",
    "a.xlsx",
    makeZip({
      members: [
        { name: "[Content_Types].xml", content: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" },
        { name: "xl/workbook.xml", content: "" },
      ],
    }),
    "macros",
  ],
  [
    "macros in a document inside",
    "a.docx",
    makeDocx({
      name: "word/embeddings/b.xlsx",
      content: makeXlsx({ name: "xl/vbaProject.bin", content: "b" }),
    }),
    "macros",
  ],

  ["the test virus", "a.pdf", Buffer.from(eicar), "virus"],
  ["the test virus behind", "a.pdf", Buffer.concat([makePdf(), Buffer.from(eicar)]), "virus"],
  [
    "the test virus across two readings",
    "a.pdf",
    Buffer.concat([Buffer.alloc(262_144 - 30, " "), Buffer.from(eicar)]),
    "virus",
  ],
  ["the test virus in a member", "a.docx", makeDocx({ name: "b", content: eicar }), "virus"],
  [
    "the test virus across two parts of a member",
    "a.docx",
    makeDocx({ name: "b", content: `${"가나".repeat(10_922)}${eicar}` }),
    "virus",
  ],
  [
    "the test virus in a document inside",
    "a.docx",
    makeDocx({ name: "word/embeddings/b.xlsx", content: makeXlsx({ name: "b", content: eicar }) }),
    "virus",
  ],
];

describe("a file is refused", () => {
  test.each(bad)("%s (%s)", async (_why, name, content, reason) => {
    expect(await sniff(name, content)).toEqual({ ok: false, reason });
  });
});
