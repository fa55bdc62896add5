/** `aliases` are abbreviations and earlier names by which sources and people mean the same agency. */
export type AgencySeed = {
  id: string;
  ko: string;
  en: string;
  kind: "ministry" | "operator" | "local" | "buyer" | "other";
  aliases: readonly string[];
};

/** A line of a list of agencies of one kind. */
export const agencyOf =
  (kind: AgencySeed["kind"]) =>
  (id: string, ko: string, en: string, ...aliases: string[]): AgencySeed => ({ id, ko, en, kind, aliases });
