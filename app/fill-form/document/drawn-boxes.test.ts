import { describe, expect, it } from "vitest";
import { docxOf } from "#app/intake/demo-source/papers/packed-papers.server.ts";
import { zipOf } from "#app/intake/demo-source/papers/zip-of.server.ts";
import { company } from "#tests/fill-form/company.ts";
import { fillForm, findInForm } from "../fill-document.server.ts";
import { readPack } from "./pack.server.ts";

const HP =
  'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"';

const hwpxCell = (column: number, inner: string) =>
  `<hp:tc><hp:subList><hp:p><hp:run charPrIDRef="0">${inner}</hp:run></hp:p></hp:subList><hp:cellAddr colAddr="${column}" rowAddr="0"/><hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>`;
const hwpx = (label: string, value: string) =>
  zipOf({
    mimetype: "application/hwp+zip",
    "Contents/section0.xml": `<hs:sec ${HP}><hp:p><hp:run><hp:tbl rowCnt="1" colCnt="2"><hp:tr>${hwpxCell(0, words(label))}${hwpxCell(1, value)}</hp:tr></hp:tbl></hp:run></hp:p></hs:sec>`,
  });
const words = (said: string) => `<hp:t>${said}</hp:t>`;
const object = (name: string, value: string, caption = "") =>
  `<hp:${name} caption="${caption}" value="${value}" radioGroupName="" triState="0" name="x"><hp:formCharPr charPrIDRef="0"/><hp:sz width="1168" height="1433"/></hp:${name}>`;

const run = (said: string) => `<w:r><w:t xml:space="preserve">${said}</w:t></w:r>`;
const docx = (label: string, value: string) =>
  docxOf(`<w:tbl><w:tr><w:tc><w:p>${run(label)}</w:p></w:tc><w:tc><w:p>${value}</w:p></w:tc></w:tr></w:tbl>`);
const control = (state: string, ticked = "2612", sign = state === "1" ? "☒" : "☐") =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/><w14:checkedState w14:val="${ticked}" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(sign)}</w:sdtContent></w:sdt>`;
const field = (state: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const off = '<w:default w:val="0"/>';

async function filled(form: Buffer): Promise<{ value: string | null | undefined; xml: string }> {
  const fields = await findInForm(form, company);
  const edits = fields.flatMap((one) => (one.value === null ? [] : one.edits));
  const { parts } = await readPack(await fillForm(form, edits));
  return { value: fields[0]?.value, xml: parts[0]?.xml ?? "" };
}

const size = "기업규모";

describe("A box that the program draws by itself is ticked, and nothing else changes", () => {
  const [open, ticked] = [object("checkBtn", "UNCHECKED"), object("checkBtn", "CHECKED")];
  const own = (value: string, at: number) => object("checkBtn", value, `선택 상자${at}`);
  const named = (value: string, name: string) => object("radioBtn", value, name);
  const cases: [name: string, form: Buffer, before: string, after: string][] = [
    [
      "Hangul, words behind each box",
      hwpx(size, open + words(" 대기업 ") + open + words(" 중소기업")),
      `대기업 </hp:t>${open}`,
      `대기업 </hp:t>${ticked}`,
    ],
    [
      "Hangul, words in the boxes",
      hwpx(size, named("UNCHECKED", "중소기업") + named("UNCHECKED", "중견기업")),
      named("UNCHECKED", "중소기업"),
      named("CHECKED", "중소기업"),
    ],
    [
      "Hangul, captions that the program has given",
      hwpx(size, own("UNCHECKED", 1) + words("중견기업 ") + own("UNCHECKED", 2) + words("중소기업")),
      own("UNCHECKED", 2),
      own("CHECKED", 2),
    ],
    [
      "a content control of Word, by the sign of Word",
      docx(size, control("0") + run(" 대기업 ") + control("0") + run(" 중소기업")),
      run(" 대기업 ") + control("0"),
      run(" 대기업 ") + control("1"),
    ],
    [
      "a content control with a sign of its own",
      docx(size, control("0") + run(" 대기업 ") + control("0", "25A0") + run(" 중소기업")),
      control("0", "25A0"),
      control("1", "25A0", "■"),
    ],
    [
      "a form field of older Word",
      docx(size, field(off) + run(" 대기업 ") + field(`${off}<w:checked w:val="0"/>`) + run(" 중소기업")),
      field(`${off}<w:checked w:val="0"/>`),
      field(`${off}<w:checked/>`),
    ],
  ];
  it.each(cases)("%s", async (_, form, before, after) => {
    const was = (await readPack(form)).parts[0]?.xml ?? "";
    expect(was).toContain(before);
    const { value, xml } = await filled(form);
    expect(value).toBe("중소기업");
    expect(xml).toBe(was.replace(before, after));
  });

  it.each([
    ["Hangul", hwpx(size, named("CHECKED", "대기업") + named("UNCHECKED", "중소기업"))],
    ["a content control", docx(size, control("1") + run(" 대기업 ") + control("0") + run(" 중소기업"))],
    ["a form field", docx(size, field("<w:checked/>") + run(" 대기업 ") + field(off) + run(" 중소기업"))],
  ])("What is answered already stays as it is: %s", async (_, form) => {
    const { xml, value } = await filled(form);
    expect(value).toBeUndefined();
    expect(xml).toBe((await readPack(form)).parts[0]?.xml);
  });
});
