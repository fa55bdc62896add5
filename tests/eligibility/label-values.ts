import { z } from "zod";

/*
 * Labelled values of companies are figures, words, lists or small objects, sometimes written as text. Each of these
 * functions reads one kind, and returns null for any other.
 */

const record = z.record(z.string(), z.unknown());

export function fieldsOf(value: unknown): Record<string, unknown> | null {
  const parsed = record.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A figure, also one written as text: `"1,000"`, `"500%"`. */
export function figureIn(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toFixed(4)) : null;
  if (typeof value !== "string") return null;
  const text = value.replaceAll(",", "").replace(/\s*%$/, "").trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? figureIn(Number(text)) : null;
}

/** A count, where `false` means none and `true` means one. */
export function countIn(value: unknown): number | null {
  if (typeof value === "boolean") return Number(value);
  const count = figureIn(value) ?? figureIn(fieldsOf(value)?.count);
  return count !== null && count >= 0 ? count : null;
}

/** A number of an object that comes from a label. */
export function numberOf(value: unknown, name: string): number | null {
  return figureIn(fieldsOf(value)?.[name]);
}

/** Yes or no; an object says so by `active`. */
export function flagIn(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  const active = fieldsOf(value)?.active;
  return typeof active === "boolean" ? active : null;
}

/** The words of a list, or null if there are none or one is not known. */
export function wordsOf(
  value: unknown,
  known?: object,
  code: (word: string) => string = (word) => word,
): string[] | null {
  const list = typeof value === "string" || typeof value === "number" ? [value] : value;
  if (!Array.isArray(list)) return null;
  if (!list.every((word) => typeof word === "string" || typeof word === "number")) return null;
  const codes = list.map((word) => code(String(word))).filter((word) => word.trim() !== "");
  return codes.every((word) => !known || Object.hasOwn(known, word)) ? [...new Set(codes)] : null;
}
