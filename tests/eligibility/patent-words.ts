import { patentKinds, patentStatuses } from "#app/matching/catalogue/vocabulary.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { daysAgo } from "./dates.ts";
import { atBase, lengthOf, numberOf, wordsOf } from "./label-tests.ts";
import type { LabelTest } from "./labels.ts";
import type { Word } from "./word.ts";

const statuses: Readonly<Record<string, string[]>> = {
  filed: ["filed_no_exam_request", "filed_exam_requested"],
  filed_or_registered: ["filed_no_exam_request", "filed_exam_requested", "registered"],
};

function statusesOf(status: unknown): string[] | null {
  if (typeof status === "string" && statuses[status]) return statuses[status];
  return wordsOf(status, patentStatuses);
}

/** At least n rights, each of which has the kind, state, place and age that the label names. */
export const patents: Word = {
  subject: "list:patents",
  criterion(test) {
    const where = conditions(test);
    const atLeast = typeof test.min === "number" ? test.min : 1;
    if (atLeast < 1) return null;
    const [only] = where;
    const condition = where.length === 1 && only ? only : { all: where };
    if (where.length === 0) return { some: "patents", where: anyKind, atLeast };
    return { some: "patents", where: condition, atLeast };
  },
  /** Labels flatten rights to a count and an age; what a label leaves out is what its rule asks for. */
  enter(value, { lists, base }, tests) {
    const count = typeof value === "number" ? value : numberOf(value, "count");
    if (count === null) return false;
    const given = typeof value === "object" && value !== null ? value : {};
    const years = numberOf(value, "yearsSince");
    const on = daysAgo(base, years ?? 0);
    const right: Facts = {
      kind: "kind" in given ? String(given.kind) : (firstOf(tests, "kinds", patentKinds) ?? "patent"),
      status: "status" in given ? String(given.status) : "registered",
      filedOn: on,
      registeredOn: on,
      isOverseas:
        "scope" in given ? given.scope === "overseas" : tests.some(({ scope }) => scope === "overseas"),
    };
    lists.patents = Array.from({ length: count }, () => right);
    return true;
  },
};

function firstOf(tests: readonly LabelTest[], name: string, known: object): string | undefined {
  return tests.flatMap((test) => wordsOf(test[name], known) ?? [])[0];
}

const anyKind: Criterion = { fact: "kind", anyOf: Object.keys(patentKinds) };

function conditions(test: LabelTest): Criterion[] {
  const kinds = wordsOf(test.kinds ?? test.kind, patentKinds);
  const states = statusesOf(test.statusIn ?? test.status);
  const within = lengthOf(test.maxYearsSince ?? test.withinYears);
  const ago = within && { ago: { max: within }, at: atBase(test) };
  const parts: (Criterion | null)[] = [
    kinds && { fact: "kind", anyOf: kinds },
    states && { fact: "status", anyOf: states },
    test.scope === "overseas" ? { fact: "isOverseas", is: true } : null,
    // "출원일 또는 등록일": either day will do.
    ago && {
      any: [
        { fact: "filedOn", ...ago },
        { fact: "registeredOn", ...ago },
      ],
    },
  ];
  return parts.filter((part) => part !== null);
}
