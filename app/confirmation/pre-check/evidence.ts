/** The kinds of confirmation. */
export const kinds = ["holding", "developing"] as const;
export type Kind = (typeof kinds)[number];

/** The criteria of the experts' rubric; a test keeps the two in step. */
export const criteria = ["scope", "level", "evidence"] as const;
export type CriterionKey = (typeof criteria)[number];

type Item = {
  proves: CriterionKey;
  kinds: readonly Kind[];
  /** The number of decree art. 8(1) that requires it; null: the decree does not. */
  clause: 1 | 2 | 3 | null;
  /** Issued by a third party: a laboratory, a register, a customer, an agency. */
  isFromOthers: boolean;
};

const item = (
  proves: CriterionKey,
  clause: Item["clause"],
  rest: Partial<Pick<Item, "kinds" | "isFromOthers">> = {},
): Item => ({ proves, clause, kinds, isFromOthers: false, ...rest });

/** Possible documents. The decree names what is submitted; which document supports which criterion is Naru's assumption. */
export const evidenceItems = {
  summary: item("scope", 1),
  element_table: item("scope", 1),
  uses: item("scope", 2),
  comparison: item("level", null),
  own_records: item("evidence", 3),
  team: item("evidence", 3),
  rnd_agreement: item("evidence", 3, { kinds: ["developing"], isFromOthers: true }),
  patents: item("evidence", 3, { isFromOthers: true }),
  sales: item("evidence", 3, { kinds: ["holding"], isFromOthers: true }),
  test_report: item("evidence", null, { isFromOthers: true }),
} as const satisfies Record<string, Item>;

export type EvidenceKey = keyof typeof evidenceItems;
export const evidenceKeys: readonly EvidenceKey[] = Object.keys(evidenceItems).filter(isEvidence);

export function isEvidence(name: string): name is EvidenceKey {
  return Object.hasOwn(evidenceItems, name);
}

export function evidenceOf(key: EvidenceKey): Item {
  return evidenceItems[key];
}

/** The documents for this kind. */
export function evidenceFor(kind: Kind): readonly EvidenceKey[] {
  return evidenceKeys.filter((key) => evidenceOf(key).kinds.includes(kind));
}
