import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";

/** A notice that did not go in: its place among those handed over, from 0, and why. */
export type Refusal = { index: number; reason: Bilingual };

export type Saved = { created: number; changed: number; unchanged: number; refused: readonly Refusal[] };
