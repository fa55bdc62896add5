import { patentKinds, patentStatuses } from "#app/matching/catalogue/vocabulary.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { daysAgo } from "./dates.ts";
import { atBase, leastOf, lookBackOf } from "./label-tests.ts";
import { countIn, fieldsOf, numberOf, wordsOf } from "./label-values.ts";
import type { LabelTest } from "./labels.ts";
import type { Entry, Word } from "./word.ts";

const filed = ["filed_no_exam_request", "filed_exam_requested"];
const groups: Readonly<Record<string, readonly string[]>> = {
  filed,
  filed_or_registered: [...filed, "registered"],
};

function statusesOf(status: unknown): string[] | null {
  const words = (wordsOf(status) ?? []).flatMap((word) => groups[word] ?? [word]);
  return words.length > 0 ? wordsOf(words, patentStatuses) : null;
}

/** At least n rights, each with the kind, status, place and age that the label names. */
export const patents: Word = {
  subject: "list:patents",
  criterion(test) {
    const where = conditions(test);
    if (!where || test.max !== undefined) return null;
    const [only] = where;
    const condition: Criterion = where.length === 1 && only ? only : { all: where };
    const some: Criterion = {
      some: "patents",
      where: where.length === 0 ? anyKind : condition,
      atLeast: leastOf(test),
    };
    if (test.min === 0) return null;
    return (test.equals ?? test.exists) === false ? { not: some } : some;
  },
  enter(value, entry, tests) {
    const rights = (Array.isArray(value) ? value : [value]).map((part) => rightsOf(part, entry, tests));
    if (!rights.every((part) => part !== null)) return false;
    entry.lists.patents = rights.flat();
    return true;
  },
};

/** Labels reduce rights to a count and an age; what a label leaves out is taken from its rules. */
function rightsOf(value: unknown, { base }: Entry, tests: readonly LabelTest[]): Facts[] | null {
  const given = fieldsOf(value);
  const count = countIn(value) ?? (given ? 1 : null);
  if (count === null) return null;
  const [kind] = wordsOf(given?.kind) ?? [firstOf(tests, "kinds") ?? firstOf(tests, "kind") ?? "patent"];
  const [status] = statusesOf(given?.status ?? wantedStatus(tests)) ?? [];
  const isOverseas = given?.scope
    ? given.scope === "overseas"
    : tests.some(({ scope }) => scope === "overseas");
  if (!kind || !status) return null;
  const on = daysAgo(base, numberOf(value, "yearsSince") ?? 0);
  const right = {
    kind,
    status,
    filedOn: on,
    isOverseas,
    ...(status === "registered" && { registeredOn: on }),
  };
  return Array.from({ length: Math.min(count, 1_000) }, () => right);
}

function firstOf(tests: readonly LabelTest[], name: string): string | undefined {
  return tests.flatMap((test) => wordsOf(test[name], patentKinds) ?? [])[0];
}

function wantedStatus(tests: readonly LabelTest[]): string {
  const wanted = tests.flatMap((test) => statusesOf(test.statusIn ?? test.status) ?? []);
  const [first] = wanted;
  return first === undefined || wanted.includes("registered") ? "registered" : first;
}

const anyKind: Criterion = { fact: "kind", anyOf: Object.keys(patentKinds) };

/** Null for a kind or status outside the catalogue, which becomes a question. */
function conditions(test: LabelTest): Criterion[] | null {
  const kindNames = test.kinds ?? test.kind ?? undefined;
  const statusNames = test.statusIn ?? test.status ?? undefined;
  const kinds = wordsOf(kindNames, patentKinds);
  const states = statusNames === undefined ? null : statusesOf(statusNames);
  if ((kindNames !== undefined && !kinds) || (statusNames !== undefined && !states)) return null;
  const isOnlyRegistered = states?.every((state) => state === "registered") ?? false;
  const ago = lookBackOf(test);
  const since = ago && { ago, at: atBase(test) };
  const registered: Criterion | null = since && { fact: "registeredOn", ...since };
  // "출원일 또는 등록일": either day counts; a pending right has only the first.
  const isRegistered: Criterion = { fact: "status", anyOf: ["registered"] };
  const either: Criterion | null = since &&
    registered && { any: [{ fact: "filedOn", ...since }, { all: [isRegistered, registered] }] };
  const parts: (Criterion | null)[] = [
    kinds && { fact: "kind", anyOf: kinds },
    states && { fact: "status", anyOf: states },
    test.scope === "overseas" ? { fact: "isOverseas", is: true } : null,
    isOnlyRegistered ? registered : either,
  ];
  return parts.filter((part) => part !== null);
}
