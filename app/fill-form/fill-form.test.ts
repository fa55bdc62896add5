import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { hwpOf } from "#app/intake/demo-source/papers/hwp-of.server.ts";
import { xlsxOf } from "#app/intake/demo-source/papers/packed-papers.server.ts";
import { zipOf } from "#app/intake/demo-source/papers/zip-of.server.ts";
import { applicationForms } from "#tests/fill-form/application-forms.ts";
import { company } from "#tests/fill-form/company.ts";
import { figureForms } from "#tests/fill-form/figure-forms.ts";
import { listForms } from "#tests/fill-form/list-forms.ts";
import { type MadeForm, makeForm, wordsOf } from "#tests/fill-form/make-form.ts";
import { whoseForms } from "#tests/fill-form/whose-forms.ts";
import type { FormBlock } from "./document/form-document.ts";
import { readPack } from "./document/pack.server.ts";
import { fillForm, findInForm } from "./fill-document.server.ts";

const forms = [...applicationForms, ...figureForms, ...listForms, ...whoseForms];
const plain = (words: string) => words.replaceAll(/\s+/gu, " ").trim();

/** The words of a file in the order of `wordsOf`: those of each line, and of each cell without tables. */
function wordsIn(blocks: readonly FormBlock[]): string[] {
  return blocks.flatMap((block) => {
    // The line that holds a table in HWPX has no words of its own.
    if (block.kind === "line") return block.text === "" ? [] : [plain(block.text)];
    return block.cells.flatMap((cell) => {
      const tables = cell.blocks.filter(({ kind }) => kind === "table");
      if (tables.length > 0) return wordsIn(tables);
      return [plain(cell.blocks.map((one) => (one.kind === "line" ? one.text : "")).join("\n"))];
    });
  });
}

async function fill(bytes: Buffer): Promise<Buffer> {
  const fields = await findInForm(bytes, company);
  return fillForm(
    bytes,
    fields.flatMap((field) => (field.value === null ? [] : field.edits)),
  );
}

async function wordsOfFile(bytes: Buffer): Promise<string[]> {
  return (await readPack(bytes)).parts.flatMap(({ blocks }) => wordsIn(blocks));
}

/** What is not as it should be: cells that were missed, and cells with something that does not belong there. */
async function score(form: MadeForm) {
  const should = wordsOf(form.blocks);
  const found = await wordsOfFile(await fill(makeForm(form)));
  expect(found).toHaveLength(should.length);
  const cells = should.map(({ before, after }, at) => ({
    before: plain(before),
    after: plain(after ?? before),
    isKnowable: after !== null,
    now: found[at] ?? "",
  }));
  return {
    knowable: cells.filter(({ isKnowable }) => isKnowable).length,
    missed: cells
      .filter(({ now, before, after }) => now !== after && now === before)
      .map(({ after }) => after),
    wrong: cells
      .filter(({ now, before, after }) => now !== after && now !== before)
      .map(({ now, after }) => `'${now}' instead of '${after}'`),
  };
}

describe("A form of an agency", () => {
  it.each(forms.map((form) => [form.name, form] as const))("is filled: %s", async (_, form) => {
    expect(await score(form)).toMatchObject({ missed: [], wrong: [] });
  });

  it("says of each blank that has a label what becomes of it", async () => {
    const fields = await findInForm(
      makeForm({
        type: "hwpx",
        blocks: [
          [
            ["기업명", ""],
            ["매출액(2022년)", ""],
            ["업태/종목", ""],
            ["부스 수", ""],
          ],
        ],
      }),
      company,
    );
    expect(fields).toMatchObject([
      { label: "기업명", fact: "name", value: "나루전자", source: { from: "profile" } },
      { label: "매출액(2022년)", fact: "revenue", value: null, why: "otherTime" },
      { label: "업태/종목", value: null, why: "ambiguous" },
      { label: "부스 수", fact: null, value: null, why: "noFact" },
    ]);
  });

  it("says of a list which rows are left over, and that it has too few", async () => {
    const rows = (count: number) => Array.from({ length: count }, () => ["", ""]);
    const fieldsOf = (count: number) =>
      findInForm(
        makeForm({
          type: "docx",
          blocks: ["지식재산권 현황", [["지식재산권명", "등록번호"], ...rows(count)]],
        }),
        company,
      );
    const whys = async (count: number) =>
      (await fieldsOf(count)).map((field) => field.value ?? ("why" in field ? field.why : null));
    const title = "고체 전해질 분리막 제조 방법";
    // Of four rights three are registered, and nothing in the table tells others apart.
    expect(await whys(2)).toEqual([title, "10-2345678", "나루 로고", "unknown", "tooFewRows"]);
    expect((await whys(4)).slice(4)).toEqual(["전지 온도 예측 장치", "unknown", "leftOver", "leftOver"]);
  });

  it.each(["hwpx", "docx"] as const)("keeps every other byte of a %s", async (type) => {
    const before = makeForm({
      type,
      blocks: [
        "기업명과 <주소> & 기타",
        [
          ["기업명", ""],
          ["과제명", ""],
        ],
      ],
    });
    const after = await fill(before);
    const part = type === "hwpx" ? "Contents/section0.xml" : "word/document.xml";
    const [one, other] = [await unpacked(before), await unpacked(after)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const name of one.keys()) if (name !== part) expect(other.get(name)).toEqual(one.get(name));
    const [was, is] = [String(one.get(part)), String(other.get(part))];
    const cut = is.replace("나루전자", "");
    expect(is).toContain("나루전자");
    // Nothing but the words, what holds them, and the program's own note on where its lines break.
    expect(withoutFrames(cut)).toBe(withoutFrames(was));
  });

  it("keeps local files byte for byte that it does not change", async () => {
    const before = makeForm({ type: "hwpx", blocks: [[["기업명", ""]]] });
    const after = await fill(before);
    const end = before.indexOf("Contents/section0.xml") - 30;
    expect(after.subarray(0, end).equals(before.subarray(0, end))).toBe(true);
  });
});

function withoutFrames(xml: string): string {
  return xml
    .replaceAll(
      /<hp:linesegarray>.*?<\/hp:linesegarray>|<hp:t><\/hp:t>|<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r>/gu,
      "",
    )
    .replaceAll(/<hp:run charPrIDRef="7"(?:\/>|><\/hp:run>)/gu, "");
}

async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

describe("A file that is no form", () => {
  const cases: [name: string, bytes: () => Buffer, problem: string][] = [
    ["a HWP of the older kind", () => hwpOf(["기업명"]), "hwp"],
    ["a PDF", () => Buffer.from("%PDF-1.7\n"), "pdf"],
    ["a broken zip", () => makeForm({ type: "docx", blocks: ["기업명"] }).subarray(0, 300), "damaged"],
    ["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), "otherType"],
    ["a workbook", () => xlsxOf([["기업명", ""]]), "otherType"],
    [
      "a HWPX with a password",
      () =>
        zipOf({
          mimetype: "application/hwp+zip",
          "META-INF/manifest.xml": "<odf:encryption-data/>",
          "Contents/section0.xml": "?",
        }),
      "locked",
    ],
    ["a bomb", () => zipOf({ "word/document.xml": Buffer.alloc(64 * 1024 * 1024, 32) }), "tooLarge"],
  ];

  it.each(cases)("%s is refused and says why", async (_, bytes, problem) => {
    await expect(findInForm(bytes(), company)).rejects.toMatchObject({ problem });
  });
});
