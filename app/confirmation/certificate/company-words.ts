/** Whether two people mean the same company: its form, spaces, case and punctuation are written in many ways. */
export function isSameCompany(one: string, other: string): boolean {
  return bareName(other) !== "" && bareName(one) === bareName(other);
}

function bareName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/주식회사|유한회사|\((?:주|유)\)|\b(?:co|ltd|inc|corp)\b/gu, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
