import { describe, expect, test } from "vitest";
import { makeDocx, makeHwpx, makePdf, makeXlsx } from "#tests/support/files/make-files.ts";
import { coverOf } from "./cover-names.ts";
import { coverPack } from "./cover-pack.server.ts";
import { coverPdf } from "./cover-pdf.server.ts";

const cover = coverOf({ names: ["물빛소재", "Mulbit"], others: [] });
const text = (bytes: unknown) => (Buffer.isBuffer(bytes) ? bytes.toString("latin1") : String(bytes));

/** A PDF with one line of text. */
function aPdf(line: string, { info = "", more = "" } = {}): Buffer {
  const stream = `BT /F1 12 Tf 10 10 Td (${line}) Tj ET`;
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R${more}>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n4 0 obj\n<</Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n6 0 obj\n<<${info}>>\nendobj\ntrailer\n<</Root 1 0 R/Info 6 0 R/Size 7>>\nstartxref\n0\n%%EOF\n`,
    "latin1",
  );
}

describe("A PDF", () => {
  test("comes without its properties, in as many bytes", async () => {
    const given = aPdf("A coating process", {
      info: "/Author(Kim \\(of Mulbit\\))/Title <FEFF004D0075006C> /Producer(Writer)/CreationDate(D:20261120)",
    });
    const covered = await coverPdf(given, cover);
    expect(covered).toHaveLength(given.length);
    expect(text(covered)).not.toMatch(/Kim|FEFF|Writer/);
    expect(text(covered)).toContain("A coating process");
  });

  test.each([
    ["names the applicant", aPdf("Made by Mulbit"), "named"],
    ["has no text that could be read", makePdf(), "unread"],
    ["is none", Buffer.from("%PDF-1.4 broken"), "unread"],
    ["keeps a property of its own", aPdf("A coating process", { info: "/Verfasser(Kim)" }), "properties"],
  ])("that %s is withheld", async (_, given, why) => {
    expect(await coverPdf(given, cover)).toBe(why);
  });
});

describe("A packed document", () => {
  const core = '<cp:coreProperties xmlns:dc="x"><dc:creator>윤물결</dc:creator></cp:coreProperties>';

  test.each([
    ["docx", makeDocx({ name: "docProps/core.xml", content: core })],
    ["xlsx", makeXlsx({ name: "xl/comments1.xml", content: "<c><author>윤물결</author></c>" })],
    [
      "docx",
      makeDocx({
        name: "word/comments.xml",
        content: '<w:comment w:author="윤물결" w:id="0">OK</w:comment>',
      }),
    ],
    [
      "hwpx",
      makeHwpx({
        name: "Contents/content.hpf",
        content: '<p><opf:metadata><opf:meta name="creator">윤물결</opf:meta></opf:metadata></p>',
      }),
    ],
  ])("comes without whoever wrote it: %s", async (_, given) => {
    const again = await coverPack(given, coverOf({ names: ["윤물결"], others: [] }));
    expect(Buffer.isBuffer(again)).toBe(true);
    // What was there before is found, so that this can fail.
    expect(await coverPack(Buffer.isBuffer(again) ? again : given, cover)).toEqual(expect.any(Buffer));
  });

  test.each([
    [
      "names the applicant",
      makeDocx({ name: "word/header1.xml", content: "<p><t>물빛</t><t>소재</t></p>" }),
      "named",
    ],
    [
      "names them in a link",
      makeDocx({ name: "word/_rels/a.rels", content: '<r Target="http://mulbit.kr"/>' }),
      "named",
    ],
    ["holds another document", makeDocx({ name: "word/embeddings/a.bin", content: "x" }), "unread"],
  ])("that %s is withheld", async (_, given, why) => {
    expect(await coverPack(given, cover)).toBe(why);
  });
});
