import type { Person } from "#app/accounts/viewer.ts";

/** What stands in a form's controls, by their names; a name comes as often as it is sent. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** A draft as a page opens it; `savedAt`: an instant in ISO 8601. */
export type Draft = { fields: DraftFields; savedAt: string };

/** The drafts of a page by the names of their forms. */
export type Drafts = Readonly<Record<string, Draft>>;

/**
 * Whose drafts a page has, about what, and of which forms. Loader and action of the page name the same place, so that a
 * draft is read and saved by nobody but those who could send the form now.
 */
export type DraftPlace = {
  /** A person, or the invitation by which somebody without an account writes. */
  writer: Pick<Person, "id"> | { invitation: string };
  subject: string;
  applicationId: number | null;
  /** For which the writer acts; null: for none. */
  companyId: number | null;
  /** Whether this writer could send the form of this name now. */
  isOpen: (form: string) => boolean;
  /** What of a form may be kept; without: all of it. */
  keeps?: (fields: DraftFields) => DraftFields;
};

/** Days for which a draft is kept after it was last saved. An assumption: no step of the procedure takes longer. */
export const DAYS_KEPT = 60;

/** What a form sends when it is not sent itself but kept. `keep`: `script`, `button` or `discard`. */
export const draftNames = {
  keep: "draft",
  form: "draftForm",
  /** The window, and the draft that it has shown. */
  window: "draftWindow",
  shown: "draftShown",
} as const;

/** The place of what is written about one application. */
export function aboutApplication(
  applicationId: number,
  place: Pick<DraftPlace, "writer" | "isOpen"> & { companyId?: number },
): DraftPlace {
  return { companyId: null, ...place, applicationId, subject: subjectOf(applicationId) };
}

/** What drafts about an application name as their subject. */
export function subjectOf(applicationId: number): string {
  return `application ${applicationId}`;
}

export function writerOf({ writer }: Pick<DraftPlace, "writer">): string {
  return "id" in writer ? writer.id : writer.invitation;
}

// What a form sends besides what somebody typed.
const machinery: readonly string[] = [
  ...Object.values(draftNames),
  "step",
  "form",
  "seenRevision",
  "intent",
  "copyKey",
  "submissionId",
];

const MOST_CONTROLS = 500;
/** Characters of all controls together: several times what the longest form takes. */
const LONGEST = 200_000;

/** What is kept of a form that was sent to be kept; null: more than any form of ours can hold. */
export function fieldsIn(form: FormData): DraftFields | null {
  const typed = [...form].flatMap(([name, value]) =>
    // NUL is the one character that PostgreSQL cannot keep.
    typeof value === "string" && !machinery.includes(name)
      ? [[name, value.replaceAll("\0", "")] as const]
      : [],
  );
  const characters = typed.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (typed.length > MOST_CONTROLS || characters > LONGEST) return null;
  const names = new Set(typed.map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => [name, typed.filter(([other]) => other === name).map(([, value]) => value)]),
  );
}

/** The first value of each control, for forms that read theirs one by one. */
export function singleFields({ fields }: Draft): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, [value = ""]]) => [name, value]));
}
