import type { ValueType } from "#app/matching/facts.ts";
import type { Value } from "#app/matching/knowledge.ts";
import type { Cell, CellValue } from "#app/profile/form/cells.ts";
import { type Refusal, readTyped } from "#app/profile/form/read-typed.ts";

/** What a form of one question sent: `value`, or `value.2025` for each fiscal year. A choice of several sends a name more than once. */
export type Sent = Readonly<Record<string, readonly string[]>>;

export type ReadAnswer = { ok: true; value: Value | null } | { ok: false; refusal: Refusal };

/** Reads the controls of one question from a form. Texts are cut to a length that is still refused as too long. */
export function sentIn(form: FormData): Sent {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of [...form].slice(0, 200)) {
    if (typeof value !== "string" || !/^value(\.\d{4})?$/.test(name)) continue;
    sent[name] = [...(sent[name] ?? []), value.slice(0, 2_000)];
  }
  return sent;
}

/** The answer as a value of its type; null if nothing was entered. */
export function readAnswer(sent: Sent, type: ValueType): ReadAnswer {
  if (type.type === "choices") {
    const words = [...new Set(sent.value ?? [])].filter((word) => word !== "");
    return { ok: true, value: words.length === 0 ? null : words };
  }
  if (type.type !== "series") return readOne(sent.value?.[0] ?? "", type);
  const figures: Record<string, number> = {};
  for (const [name, [typed = ""]] of Object.entries(sent)) {
    const year = name.slice("value.".length);
    const read = readOne(typed, { type: "number", unit: type.unit });
    if (!read.ok) return read;
    if (typeof read.value === "number" && year !== "") figures[year] = read.value;
  }
  return { ok: true, value: Object.keys(figures).length === 0 ? null : figures };
}

function readOne(typed: string, value: CellValue): ReadAnswer {
  const cell: Cell = { name: "value", fact: "", part: "value", year: null, value };
  return readTyped(typed, cell);
}
