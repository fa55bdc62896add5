import { certificateKinds } from "#app/matching/catalogue/certificates.ts";
import { spelling } from "#app/matching/catalogue/spelling.ts";
import { type Options, regions } from "#app/matching/catalogue/vocabulary.ts";
import type { KnownFacts } from "../facts/known-facts.ts";
import type { FormFact } from "../labels/form-facts.ts";
import type { Label } from "../labels/parse-label.ts";
import { chooseBand } from "./band-boxes.ts";
import type { Box } from "./boxes.ts";
import { validCertificates, type Why } from "./format-value.ts";
import { isOfWhole } from "./resolve-fact.ts";

export type Chosen = { fact: FormFact } & ({ ok: true; boxes: readonly Box[] } | { ok: false; why: Why });

const sizeWords: readonly (readonly [string, RegExp])[] = [
  ["large", /^대기업$|^large(?: enterprise| company)?$/iu],
  ["midsize", /^중견기업$|^중견$|^(?:mid-?sized?|middle-standing)(?: enterprise| company)?$/iu],
  ["sme", /^중소기업$|^중소$|^sme$|^small (?:and|&) medium/iu],
  ["medium", /^중기업$|^medium(?: enterprise)?$/iu],
  ["small", /^소기업$|^small(?: enterprise)?$/iu],
  ["micro", /^소상공인$|^micro(?: enterprise)?$/iu],
];
/** What a company of a size is called, the most exact first; a micro enterprise is a small one, both are SMEs. */
const sizeNames: Readonly<Record<string, readonly string[]>> = {
  micro: ["micro", "small", "sme"],
  small: ["small", "sme"],
  medium: ["medium", "sme"],
  midsize: ["midsize"],
  large: ["large"],
};
const formWords: readonly (readonly [string, RegExp])[] = [
  ["corporation", /^법인(?:사업자|기업)?$|^corporation$|^incorporated$/iu],
  ["sole_proprietor", /^개인(?:사업자|기업)?$|^sole propriet(?:or|orship)$|^individual$/iu],
];
const yes = /^(?:예|네|유|있음|있다|해당|해당함|보유|o|yes|y)$/iu;
const no = /^(?:아니오|아니요|무|없음|없다|해당없음|비해당|미해당|해당하지않음|미보유|x|no|n)$/iu;
const kinds: Options = certificateKinds;
const spellings = new Map(
  Object.entries(kinds).flatMap(([kind, { ko, en, aliases = [] }]) =>
    [ko, en, ...aliases].map((name) => [spelling(name), kind] as const),
  ),
);

const regionNames: Options = regions;
const provinces = new Map(
  Object.entries(regionNames).flatMap(([code, { ko, en, aliases = [] }]) =>
    [ko, en, ...aliases].map((name) => [spelling(name), code] as const),
  ),
);

/** The boxes to tick; null where the choices are none that Naru knows. */
export function chooseBoxes(boxes: readonly Box[], label: Label, known: KnownFacts): Chosen | null {
  const isAbout = (...facts: FormFact[]) => isOpen(label) || facts.some((fact) => fact === label.fact);
  const plain = boxes.map((box) => ({ box, words: box.words.replaceAll(/\s*\(.*\)\s*$/gu, "").trim() }));
  const sizes = meant(plain, sizeWords);
  if (sizes.length >= 2 && isAbout("size", "legalForm")) return oneOf("size", sizes, sizeNames, known);
  const forms = meant(plain, formWords);
  if (forms.length >= 2 && isAbout("size", "legalForm")) return oneOf("legalForm", forms, {}, known);
  const certified = plain.flatMap(({ box, words }) => {
    const kind = certificateIn(words);
    return kind === null ? [] : [{ box, code: kind }];
  });
  if (certified.length >= 2 && isAbout("certificates", "size")) return held(certified, known);
  const placed = region(plain, label, known) ?? chooseBand(plain, label, known);
  if (placed) return placed;
  return yesOrNo(plain, label, known);
}

/** 'Listed or not', 'unpaid taxes: yes, no', 'venture company: yes, no'. */
function yesOrNo(plain: Plain, label: Label, known: KnownFacts): Chosen | null {
  const yesBox = plain.find(({ words }) => yes.test(words.replaceAll(" ", "")))?.box;
  const noBox = plain.find(({ words }) => no.test(words.replaceAll(" ", "")))?.box;
  if (label.fact === "isListed" || plain.some(({ words }) => words === "비상장"))
    return isOpen(label) || label.fact === "isListed" || label.fact === "legalForm"
      ? listed(plain, yesBox, noBox, known)
      : null;
  if (!yesBox || !noBox || plain.length !== 2) return null;
  if (label.fact === "hasTaxArrears") return arrears(label, yesBox, noBox, known);
  return certificateHeld(label, yesBox, noBox, known);
}

/** A head that asks for whatever stands beside it: 구분. */
function isOpen({ isNeutral, isUnderstood, fact, parties }: Label): boolean {
  return isNeutral || (isUnderstood && fact === null && !parties.includes("other"));
}

/** A box for each province: 경북 or 경상북도, wherever in it the company is. */
function region(plain: Plain, label: Label, known: KnownFacts): Chosen | null {
  const fact = "headquarters";
  const named = plain.flatMap(({ box, words }) => {
    const code = provinces.get(spelling(words));
    return code === undefined ? [] : [{ box, code }];
  });
  if (named.length < 2 || !(label.fact === "headquarters" || label.fact === "address")) return null;
  const isElsewhere = label.site === "site" ? known.hasOtherSites !== false : label.site !== null;
  if (isElsewhere && label.site !== "headquarters") return { fact, ok: false, why: "ambiguous" };
  const value = known.facts.headquarters?.value;
  if (value?.is !== "choice") return { fact, ok: false, why: "unknown" };
  const own = named.filter(({ code }) => code === value.code.split("/")[0]).map(({ box }) => box);
  return own.length === 1 ? { fact, ok: true, boxes: own } : { fact, ok: false, why: "shape" };
}

type Plain = readonly { box: Box; words: string }[];
type Meant = { box: Box; code: string };

function meant(plain: Plain, words: typeof sizeWords): Meant[] {
  return plain.flatMap(({ box, words: said }) => {
    const code = words.find(([, pattern]) =>
      pattern.test(said.replaceAll(/\s+/gu, /[a-z]/iu.test(said) ? " " : "")),
    )?.[0];
    return code === undefined ? [] : [{ box, code }];
  });
}

function oneOf(
  fact: FormFact,
  choices: readonly Meant[],
  names: typeof sizeNames,
  known: KnownFacts,
): Chosen {
  const value = known.facts[fact]?.value;
  if (value?.is !== "choice") return { fact, ok: false, why: "unknown" };
  for (const name of names[value.code] ?? [value.code]) {
    const fitting = choices.filter(({ code }) => code === name);
    if (fitting.length === 1) return { fact, ok: true, boxes: fitting.map(({ box }) => box) };
    if (fitting.length > 1) return { fact, ok: false, why: "ambiguous" };
  }
  return { fact, ok: false, why: "shape" };
}

function held(certified: readonly Meant[], known: KnownFacts): Chosen {
  const fact = "certificates";
  const value = known.facts.certificates?.value;
  if (value?.is !== "certificates") return { fact, ok: false, why: "unknown" };
  const own = new Set(validCertificates(value, known.today).map(({ kind }) => kind));
  const boxes = certified.filter(({ code }) => own.has(code)).map(({ box }) => box);
  return boxes.length > 0 ? { fact, ok: true, boxes } : { fact, ok: false, why: "unknown" };
}

function listed(plain: Plain, yesBox: Box | undefined, noBox: Box | undefined, known: KnownFacts): Chosen {
  const fact = "isListed";
  const value = known.facts.isListed?.value;
  if (value?.is !== "flag") return { fact, ok: false, why: "unknown" };
  const named = (word: string) => plain.find(({ words }) => words.replaceAll(" ", "") === word)?.box;
  const box = value.yes ? (named("상장") ?? yesBox) : (named("비상장") ?? noBox);
  return box ? { fact, ok: true, boxes: [box] } : { fact, ok: false, why: "shape" };
}

function arrears(label: Label, yesBox: Box, noBox: Box, known: KnownFacts): Chosen {
  const fact = "hasTaxArrears";
  const value = known.facts.hasTaxArrears?.value;
  if (value?.is !== "flag") return { fact, ok: false, why: "unknown" };
  if (isOfWhole(label, value)) return { fact, ok: false, why: "ambiguous" };
  return { fact, ok: true, boxes: [value.yes ? yesBox : noBox] };
}

/** '벤처기업 확인 여부 □ 예 □ 아니오': no only where all certificates are known. */
function certificateHeld(label: Label, yesBox: Box, noBox: Box, known: KnownFacts): Chosen | null {
  const named = label.text.replace(/\s*(?:의\s*)?(?:인증|확인|보유|등록|해당|지정|설립|유무|여부|\s)*$/u, "");
  const kind = certificateIn(named);
  if (kind === null) return null;
  const fact = "certificates";
  const value = known.facts.certificates?.value;
  if (value?.is !== "certificates") return { fact, ok: false, why: "unknown" };
  if (validCertificates(value, known.today).some((one) => one.kind === kind))
    return { fact, ok: true, boxes: [yesBox] };
  return value.isComplete ? { fact, ok: true, boxes: [noBox] } : { fact, ok: false, why: "unknown" };
}

function certificateIn(words: string): string | null {
  const plain = words.replaceAll(/\(.*?\)/gu, "").trim();
  return plain === ""
    ? null
    : (spellings.get(spelling(plain)) ?? spellings.get(spelling(`${plain}기업`)) ?? null);
}
