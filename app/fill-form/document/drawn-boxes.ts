import type { Place, Switch } from "./form-document.ts";

/*
 * Boxes that a program draws by itself. Word keeps the state of a content control beside its sign, and that of an older form field
 * alone; Hangul keeps it in the object, with or without a caption.
 */

type Attributes = Readonly<Record<string, string>>;

/** What a drawn box adds to the words of its line, and what ticks it; null where it is ticked already. */
export type DrawnBox = { words: string; ticked: Place | null };

const OPEN = "☐";
const TICKED = "☑";

/** A check box or radio button of Hangul, at its opening tag. */
export function hangulBox(
  xml: string,
  { value, caption = "" }: Attributes,
  start: number,
  end: number,
): DrawnBox {
  // The program's own name for it says nothing.
  const words = /^(?:선택 상자|라디오 단추)\s?\d*$/u.test(caption) ? "" : caption;
  const tag = xml.slice(start, end);
  const ticked = tag.replace(/\bvalue="[^"]*"/u, 'value="CHECKED"');
  if (value === "CHECKED" || ticked === tag) return { words: TICKED + words, ticked: null };
  return { words: OPEN + words, ticked: { start, end, before: ticked, after: "" } };
}

/** A form field of older Word: `inner` is what its element for the box holds, from `start` to `end`. */
export function fieldBox(inner: string, start: number, end: number): DrawnBox {
  const own = /<w:checked(?:\s+w:val="([^"]*)")?\s*\/>/u.exec(inner);
  const first = /<w:default\s+w:val="([^"]*)"\s*\/>/u.exec(inner);
  const isTicked = isOn(own === null ? (first?.[1] ?? "0") : (own[1] ?? "1"));
  if (isTicked) return { words: TICKED, ticked: null };
  const before = `${inner.replace(own?.[0] ?? "", "")}<w:checked/>`;
  return { words: OPEN, ticked: { start, end, before, after: "" } };
}

/** The state of a content control, from its opening tag; the sign that it shows when it is ticked comes later. */
export function controlSwitch(xml: string, start: number, end: number): Place {
  return { start, end, before: xml.slice(start, end).replace(/val="[^"]*"/u, 'val="1"'), after: "" };
}

/** The sign that a content control shows when it is ticked: by default a cross in a box. */
export function signOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  return Number.isInteger(point) && point > 0x20 && point <= 0xffff ? String.fromCodePoint(point) : "☒";
}

/** What ticks the box whose sign stands at this place of a line, if the program draws it. */
export function switchAt(switches: readonly Switch[], at: number): Switch | undefined {
  return switches.find((one) => one.at === at);
}

function isOn(value: string): boolean {
  return value === "1" || value === "true" || value === "on";
}
