import type { KnownFacts, KnownValue, Source } from "../facts/known-facts.ts";
import { asksOf, type FormFact } from "../labels/form-facts.ts";
import type { Label } from "../labels/parse-label.ts";
import type { Party } from "../labels/parties.ts";
import type { Asked } from "./ask-of-cell.ts";
import type { Why } from "./format-value.ts";
import { partyOf } from "./sibling.ts";

export type Resolved =
  | { ok: true; fact: FormFact; value: KnownValue; source: Source }
  | { ok: false; fact: FormFact | null; why: Why };

const ofContact: Readonly<Partial<Record<FormFact, FormFact>>> = {
  phone: "contactPhone",
  email: "contactEmail",
  mobile: "contactMobile",
  personName: "contactName",
  position: "contactPosition",
  department: "contactDepartment",
};
const inEnglish: Readonly<Partial<Record<FormFact, FormFact>>> = {
  name: "nameEn",
  representative: "representativeEn",
  address: "addressEn",
};

/** Which fact the labels mean, and its value; else why it stays empty. `around`: whom the headings speak about. */
export function resolveFact(asked: Asked, around: readonly Party[], known: KnownFacts): Resolved {
  const labels = [asked.base, ...asked.more];
  const named = asked.base.fact;
  if (named === null) return { ok: false, fact: null, why: "noFact" };
  if (labels.some(({ isTwofold }) => isTwofold)) return { ok: false, fact: null, why: "ambiguous" };
  const said = [ownParties(asked.base), ...asked.more.map(partyOf), asked.group].filter(
    (parties) => parties.length > 0,
  );
  if ([...said, around, asked.sibling].some((parties) => parties.includes("other")))
    return { ok: false, fact: named, why: "others" };
  const meant = factOf(named, whoseIsIt(said[0], asked, around), said.length > 0);
  if (meant === null) return { ok: false, fact: named, why: "ambiguous" };
  if (isOfOneSite(meant, labels, known)) return { ok: false, fact: meant, why: "ambiguous" };
  const placed = meant === "address" ? addressFact(labels, known) : meant;
  if (placed === null) return { ok: false, fact: meant, why: "ambiguous" };
  const fact = inLanguage(placed, labels);
  const found = fact === null ? undefined : known.facts[fact];
  if (fact === null || found === undefined) return { ok: false, fact: fact ?? placed, why: "unknown" };
  if (isOfWhole(asked.base, found.value)) return { ok: false, fact, why: "ambiguous" };
  return { ok: true, fact, ...found };
}

/** Whether a value does not say what it is of the part that is asked: with unpaid taxes, of which of them. */
export function isOfWhole({ fact, text }: Label, value: KnownValue): boolean {
  const isOneTax = /국세/u.test(text) !== /지방세/u.test(text);
  return fact === "hasTaxArrears" && isOneTax && value.is === "flag" && value.yes;
}

/** The head and the contact are facts of the company: their names say nothing of whose they are. */
function ownParties(base: Label): readonly Party[] {
  return base.fact === "representative" || base.fact === "contactName" ? base.parties : partyOf(base);
}

function whoseIsIt(
  said: readonly Party[] | undefined,
  { base, sibling }: Asked,
  around: readonly Party[],
): readonly Party[] {
  if (said !== undefined) return said;
  if (base.fact !== null && asksOf(base.fact) === "company") return [];
  return sibling.length > 0 ? sibling : around;
}

/** Of a fact that several may have, whose; null where it cannot be told. */
function factOf(named: FormFact, whose: readonly Party[], isSaid: boolean): FormFact | null {
  if (asksOf(named) === "company") {
    // '책임자 담당자명': of whom the words around speak is somebody else than the company.
    return isSaid && whose.includes("leader") ? null : named;
  }
  const people = whose.filter((party) => party !== "company");
  if (people.length > 1 || (people.length === 1 && whose.includes("company"))) return null;
  const [person] = people;
  if (person === undefined) return asksOf(named) === "either" ? named : null;
  if (person === "contact") return ofContact[named] ?? null;
  return person === "representative" && named === "personName" ? "representative" : null;
}

/** Whether a figure or a number is asked of one place: we know those of the whole company, and the main line of its headquarters. */
function isOfOneSite(fact: FormFact, labels: readonly Label[], { hasOtherSites }: KnownFacts): boolean {
  const site = labels.find((label) => label.site !== null)?.site;
  if (site === undefined || site === null || fact === "address" || fact === "headquarters") return false;
  return site !== "headquarters" || (asksOf(fact) === "company" && hasOtherSites !== false);
}

/** The fact for an address; null where it may be of several places. */
function addressFact(labels: readonly Label[], { facts, hasOtherSites }: KnownFacts): FormFact | null {
  const site = labels.find((label) => label.site !== null)?.site;
  if (site === "factory") return "factoryAddress";
  if (site === "laboratory") return "laboratoryAddress";
  if (site === "branch" || (site === "site" && hasOtherSites !== false)) return null;
  // Province and city answer 'where', not 'address'.
  const isWhere = labels.some(
    ({ text, fact }) => /소재지|지역/u.test(text.replaceAll(" ", "")) || fact === "headquarters",
  );
  return facts.address === undefined && isWhere && facts.headquarters !== undefined
    ? "headquarters"
    : "address";
}

function inLanguage(fact: FormFact, labels: readonly Label[]): FormFact | null {
  const language = labels.find((label) => label.language !== null)?.language ?? null;
  const isEnglish = language === "en" || (language === null && labels[0]?.isEnglish === true);
  if (!isEnglish) return fact;
  const english = inEnglish[fact];
  if (english !== undefined) return english;
  return language === "en" && fact !== "nameEn" && fact !== "headquarters" ? null : fact;
}
