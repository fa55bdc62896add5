import { romanize } from "es-hangul";

const LEGAL_FORM = /\((재|사|주|유|학)\)|㈜|재단법인|사단법인|주식회사/gu;

/** The name of an agency as it is shown: without the legal form, unless nothing else is left. */
export function agencyName(name: string): string {
  return name.replace(LEGAL_FORM, " ").replace(/\s+/gu, " ").trim() || name;
}

/** What two spellings of an agency's name have in common: no legal form, no spaces, lower case. */
export function agencyKey(name: string): string {
  return agencyName(name).normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

const provinces = /(특별시|광역시|특별자치시|특별자치도|통합특별시|[가-힣]{2}도)$/;

/** The kind of an agency by the ending of its name; an operator unless the ending leaves no doubt. */
export function agencyKindOf(name: string): "ministry" | "local" | "operator" {
  if (provinces.test(name) || /(시청|군청|구청|도청|기초자치단체)$/.test(name)) return "local";
  return /^[가-힣]+(부|처|청|위원회)$/.test(name) ? "ministry" : "operator";
}

/** A readable id for a new agency; `isTaken` says which ids are in use. */
export function agencyIdFor(name: string, isTaken: (id: string) => boolean): string {
  const spelled = romanize(agencyKey(name))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const base = spelled || "agency";
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
