import type { Edit } from "./document/form-document.ts";
import { readPack, replaceFiles } from "./document/pack.server.ts";
import { writeLines } from "./document/write-lines.ts";
import type { KnownFacts } from "./facts/known-facts.ts";
import type { Field } from "./find/field.ts";
import { findFields } from "./find/find-fields.ts";

/** The fields of a form. @throws UnfillableForm */
export async function findInForm(bytes: Buffer, known: KnownFacts): Promise<readonly Field[]> {
  return findFields(await readPack(bytes), known);
}

/** The form with these edits and nothing else changed. @throws UnfillableForm */
export async function fillForm(bytes: Buffer, edits: readonly Edit[]): Promise<Buffer> {
  const { type, parts } = await readPack(bytes);
  const contents = new Map<string, string>();
  for (const part of parts) {
    const xml = writeLines(part, edits, type);
    if (xml !== part.xml) contents.set(part.name, xml);
  }
  return contents.size === 0 ? bytes : replaceFiles(bytes, contents);
}
