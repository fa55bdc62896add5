/** A placeholder of 기업마당 for 'some municipality', no agency's name. */
const PLACEHOLDERS = new Set(["기초자치단체", "확인 필요", "-"]);

/** 'ministry / operator' as sources print it; a single name is the one to turn to. */
export function readOrganisation(text: string): { ministryName: string | null; operatorName: string | null } {
  const [first = "", ...rest] = text.split(/\s+\/\s+/u);
  const second = rest.join(" / ");
  return second === ""
    ? { ministryName: null, operatorName: nameOf(first) }
    : { ministryName: nameOf(first), operatorName: nameOf(second) };
}

function nameOf(text: string): string | null {
  // A portal's name with its operator in brackets: 'SMTECH(중소기업기술정보진흥원)'.
  const name = text
    .trim()
    .replace(/^[A-Za-z]+\((.+)\)$/u, "$1")
    .trim();
  return name === "" || PLACEHOLDERS.has(name) ? null : name;
}
