/** Why something is not a business number. `fake` passes the arithmetic but is known to be made up. */
export type NumberProblem = "format" | "middle" | "checksum" | "fake";

export type ReadNumber = { ok: true; number: string } | { ok: false; problem: NumberProblem };

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
const fakes = new Set(["0000000000", "1234567891"]);

/**
 * Reads a business number (사업자등록번호, AAA-BB-CCCCC) as people write it: with hyphens, dashes, spaces, full-width digits.
 * A well-formed number may still belong to someone else, or not exist.
 */
export function readBusinessNumber(text: string): ReadNumber {
  const number = text.normalize("NFKC").replace(/[\s\p{Pd}\u2212.]/gu, "");
  if (!/^\d{10}$/.test(number)) return { ok: false, problem: "format" };
  if (fakes.has(number)) return { ok: false, problem: "fake" };
  if (!isMiddlePossible(number)) return { ok: false, problem: "middle" };
  return isChecksumRight(number) ? { ok: true, number } : { ok: false, problem: "checksum" };
}

/** As it is printed: 220-81-62517. */
export function formatBusinessNumber(number: string): string {
  return number.replace(/^(\d{3})(\d{2})(\d{5})$/, "$1-$2-$3");
}

/**
 * The fourth and fifth digits are the class: 01–79 taxable individuals, 80 groups, 81 and 86–88 companies, 82 non-
 * profits, 83 state and local government, 84 foreign companies, 85 branches, 89 religious bodies, 90–99 exempt
 * individuals. Known from common descriptions, not from the law's text, so only what none of them mentions is refused.
 */
function isMiddlePossible(number: string): boolean {
  return number.slice(3, 5) !== "00";
}

/**
 * The last digit makes the weighted sum a multiple of ten; for the ninth digit, the tens of five times itself are
 * added, too.
 */
function isChecksumRight(number: string): boolean {
  const digits = [...number].map(Number);
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return (sum + Math.floor(((digits[8] ?? 0) * 5) / 10) + (digits[9] ?? 0)) % 10 === 0;
}
