/** What a guard throws and the error page shows; data, because an error page has no loader. */
export type Refusal =
  | { kind: "refused"; reason: string }
  /** A form was sent, but its session had ended: what was typed comes back, to be sent again. */
  | {
      kind: "sessionEnded";
      action: string;
      fields: readonly (readonly [string, string])[];
      hadFiles: boolean;
    };

/** The refusal that a thrown answer carries, if it is one of ours. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  if (typeof thrown !== "object" || thrown === null || !("kind" in thrown)) return undefined;
  return thrown.kind === "refused" || thrown.kind === "sessionEnded" ? (thrown as Refusal) : undefined;
}
