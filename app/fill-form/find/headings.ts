import { type Party, partiesOfHeading } from "../labels/parties.ts";
import type { FormUnit } from "../labels/units-of-labels.ts";
import { unitsIn } from "../labels/units-of-labels.ts";

const TITLE = /신청서|지원서|계획서|동의서|확인서|설문|조사표|제안서|application form|proposal/iu;
const SIGN =
  /^(?:(?<box>[□■◆◇▣])|(?<circle>[○●◦◎])|(?<dash>[-–ㆍ·•])|(?<roman>[ⅠⅡⅢⅣⅤⅥIVX]+\.)|(?<number>\d{1,2}\.(?!\d))|(?<letter>[가-하]\.)|(?<half>\d{1,2}\))|(?<halfletter>[가-하]\))|(?<bracket>\((?:\d{1,2}|[가-하])\))|(?<ring>[①-⑳❶-❿])|(?<chapter>제\d+[장절]))/u;
const MOST_LETTERS = 45;

/** '(단위: 백만원)' anywhere in words. */
export function unitsNamedIn(words: string): readonly FormUnit[] {
  const named = /[([<]?\s*(?:단위|unit)\s*[:：]?\s*([^)\]>\n]+)[)\]>]?/iu.exec(words.normalize("NFKC"))?.[1];
  return named === undefined ? [] : unitsIn(named);
}

/** Who the headings that are open speak about. A heading closes those of its own sign and whatever opened after them. */
export class Headings {
  #open: { sign: string; text: string; parties: readonly Party[] }[] = [];
  readonly #hasLead: boolean;
  units: readonly FormUnit[] = [];

  constructor(hasLead: boolean) {
    this.#hasLead = hasLead;
  }

  /** Takes a line of words as a heading, if it is one. */
  read(words: string): void {
    const text = words.normalize("NFKC").trim();
    const units = unitsNamedIn(text);
    if (units.length > 0) this.units = units;
    const plain = text.replaceAll(/[([<][^)\]>]*[)\]>]/gu, "").trim();
    if (plain === "" || plain.length > MOST_LETTERS || /^[※*]|[다요오][.!]?$|[.?!]$/u.test(plain)) return;
    if (units.length > 0 && /^단위/u.test(text.replace(/^\W+/u, ""))) return;
    this.units = units;
    if (TITLE.test(plain) && !SIGN.test(plain)) {
      this.#open = [];
      return;
    }
    const groups = SIGN.exec(text)?.groups ?? {};
    const sign = Object.entries(groups).find(([, found]) => found !== undefined)?.[0] ?? "plain";
    const at = this.#open.findIndex((one) => one.sign === sign || one.sign === "plain");
    if (at !== -1) this.#open = this.#open.slice(0, at);
    this.#open.push({ sign, text, parties: partiesOfHeading(text, this.#hasLead) });
  }

  /** The words of the last one that is open. */
  get heading(): string {
    return this.#open.at(-1)?.text ?? "";
  }

  /** Somebody else, if any open heading speaks of somebody else; otherwise whom the last one names. */
  get parties(): readonly Party[] {
    if (this.#open.some(({ parties }) => parties.includes("other"))) return ["other"];
    return this.#open.findLast(({ parties }) => parties.length > 0)?.parties ?? [];
  }
}
