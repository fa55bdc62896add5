/** `aliases` are abbreviations and earlier names of the same agency. */
export type AgencySeed = {
  id: string;
  ko: string;
  en: string;
  kind: "ministry" | "operator" | "local" | "buyer" | "other";
  aliases: readonly string[];
};

/** Makes entries for agencies of one kind. */
export const agencyOf =
  (kind: AgencySeed["kind"]) =>
  (id: string, ko: string, en: string, ...aliases: string[]): AgencySeed => ({ id, ko, en, kind, aliases });
