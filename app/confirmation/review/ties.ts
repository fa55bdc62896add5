/** In what an expert may have an interest at a company, as they declare it. */
export const interestKinds = ["employment", "shareholding", "advice", "research", "family"] as const;
export type InterestKind = (typeof interestKinds)[number];

/** Ties to an applicant that Naru knows without being told. */
export const knownTies = ["same_domain", "same_employer", "advised_before", "co_member"] as const;
/** What connects an expert with an applicant. */
export type Tie = (typeof knownTies)[number] | InterestKind;

export function isTie(hint: string): hint is Tie {
  return [...knownTies, ...interestKinds].some((tie) => tie === hint);
}

/** What an expert said of a company; `number` null where they did not know it. */
export type DeclaredInterest = { kind: InterestKind; company: string; number: string | null };

/** Who the applicant is: its names and its verified business numbers. */
export type KnownCompany = { names: readonly string[]; numbers: readonly string[] };

/** The kinds of interest that the expert declared at this company, each once. */
export function declaredAt(
  interests: readonly DeclaredInterest[],
  company: KnownCompany,
): readonly InterestKind[] {
  const declared = interests.filter(
    ({ company: name, number }) =>
      (number !== null && company.numbers.includes(number)) || isNamed(name, company),
  );
  return interestKinds.filter((kind) => declared.some((one) => one.kind === kind));
}

/** Whether a name as somebody typed it is one of the company's, whatever its legal form and spacing. */
export function isNamed(typed: string, { names }: Pick<KnownCompany, "names">): boolean {
  const name = plainName(typed);
  return name !== "" && names.some((each) => plainName(each) === name);
}

export const legalForms =
  /주식회사|유한회사|유한책임회사|\((주|유|재|사)\)|[㈜㈲]|\b(co|corp|corporation|inc|ltd|limited|llc|company)\b\.?/gu;

function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(legalForms, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
