import type { Day } from "#app/matching/calendar.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { daysAgo } from "./dates.ts";
import { atBase, boundsOf, durationBounds, flagTest, lengthOf, numberOf, wordsOf } from "./label-tests.ts";
import type { Entry, Word } from "./word.ts";

const isBan: Criterion = { fact: "kind", anyOf: ["participation_ban"] };
export const participationBan: Word = {
  subject: "list:sanctions",
  criterion(test) {
    const within = lengthOf(test.withinYears);
    if (within) {
      const recent: Criterion = { fact: "imposedOn", ago: { max: within }, at: atBase(test) };
      return { some: "sanctions", where: { all: [isBan, recent] } };
    }
    const inForce: Criterion = { fact: "endsOn", validAt: atBase(test) };
    const banned: Criterion = { some: "sanctions", where: { all: [isBan, inForce] } };
    return flagTest(test, (is) => (is ? banned : { not: banned }));
  },
  enter: (value, entry) =>
    enterPast("sanctions", value, entry, (on, isActive) => ({
      kind: "participation_ban",
      imposedOn: on,
      endsOn: isActive ? entry.base : daysAgo(entry.base, 1 / 365.25),
    })),
};

export const fairTradeSanction: Word = {
  subject: "list:sanctions",
  criterion(test) {
    const ago = durationBounds(test);
    const recent: Criterion | null = ago && { fact: "imposedOn", ago, at: atBase(test) };
    return recent && { some: "sanctions", where: { all: [{ fact: "kind", anyOf: ["fair_trade"] }, recent] } };
  },
  enter: (value, entry) =>
    enterPast("sanctions", { active: false, yearsSince: value }, entry, (on) => ({
      kind: "fair_trade",
      imposedOn: on,
      endsOn: on,
    })),
};

export const bankrupt: Word = {
  subject: "list:insolvencies",
  criterion(test) {
    const within = lengthOf(test.withinYears);
    if (within)
      return { some: "insolvencies", where: { fact: "openedOn", ago: { max: within }, at: atBase(test) } };
    const running: Criterion = { some: "insolvencies", where: { fact: "isOngoing", is: true } };
    return flagTest(test, (is) => (is ? running : { not: running }));
  },
  enter: (value, entry) =>
    enterPast("insolvencies", value, entry, (on, isActive) => ({ openedOn: on, isOngoing: isActive })),
};

/** `true` is a running case that began today, `false` none ever; `{active, yearsSince}` says when. */
function enterPast(
  list: ListName,
  value: unknown,
  { base, lists }: Entry,
  item: (on: Day, isActive: boolean) => Facts,
): boolean {
  const items = [...(lists[list] ?? [])];
  if (typeof value === "object" && value !== null && "yearsSince" in value) {
    if (typeof value.yearsSince !== "number") return false;
    items.push(item(daysAgo(base, value.yearsSince), "active" in value && value.active === true));
  } else if (value === true) items.push(item(base, true));
  else if (value !== false) return false;
  lists[list] = items;
  return true;
}

export const partner: Word = {
  subject: "list:partners",
  criterion(test) {
    if (typeof test.counts !== "object" || test.counts === null) return null;
    const parts = Object.entries(test.counts).flatMap(([role, bounds]): Criterion[] => {
      const least = numberOf(bounds, "min");
      const most = numberOf(bounds, "max");
      const some = (atLeast: number): Criterion => ({
        some: "partners",
        where: { fact: "role", anyOf: [role] },
        atLeast,
      });
      return [...(least ? [some(least)] : []), ...(most === null ? [] : [{ not: some(most + 1) }])];
    });
    const [only] = parts;
    return parts.length === 1 && only ? only : { all: parts };
  },
  enter(value, { lists }) {
    if (typeof value !== "object" || value === null) return false;
    lists.partners = Object.entries(value).flatMap(([role, count]) =>
      Array.from({ length: Number(count) }, () => ({ role })),
    );
    return true;
  },
};

export const trl: Word = {
  subject: "list:technologies",
  criterion(test) {
    const bounds = boundsOf(test);
    return bounds && { some: "technologies", where: { fact: "trl", ...bounds, unit: "level" } };
  },
  enter(value, { lists }) {
    if (typeof value !== "number") return false;
    const items = lists.technologies?.length ? lists.technologies : [{}];
    lists.technologies = items.map((item) => ({ ...item, trl: value }));
    return true;
  },
};

const kinds: Record<string, string> = { "❶": "holding", "❷": "developing" };
export const confirmed: Word = {
  subject: "list:technologies",
  criterion(test) {
    const named = wordsOf(test.anyOf ?? test.in, undefined, (word) => kinds[word] ?? word);
    const anyOf = named ?? Object.values(kinds);
    return { some: "technologies", where: { fact: "confirmation", anyOf } };
  },
  enter(value, { lists }) {
    if (!Array.isArray(value)) return false;
    const found = value.map((kind) => ({ confirmation: kinds[String(kind)] ?? "none" }));
    const items = lists.technologies ?? [];
    const entered = found.map((kind, at) => ({ ...items[at], ...kind }));
    const unconfirmed = items.slice(found.length).map((item) => ({ ...item, confirmation: "none" }));
    lists.technologies = [...entered, ...unconfirmed];
    return true;
  },
};

export const investment: Word = {
  subject: "list:investments",
  criterion(test) {
    const bounds = boundsOf(test);
    const within = lengthOf(test.withinYears ?? test.maxYearsSince);
    if (!bounds) return null;
    const total = { total: "investments", of: "amount", ...bounds, unit: "KRW" } as const;
    if (!within) return total;
    return { ...total, where: { fact: "receivedOn", ago: { max: within }, at: atBase(test) } };
  },
  enter(value, { lists, base }) {
    const amount = typeof value === "number" ? value : numberOf(value, "amountKRW");
    if (amount === null) return false;
    const receivedOn = daysAgo(base, numberOf(value, "yearsSince") ?? 0);
    lists.investments = amount > 0 ? [{ amount, receivedOn }] : [];
    return true;
  },
};

export const priorRndSuccess: Word = {
  subject: "list:rndTasks",
  criterion(test) {
    const isSuccess: Criterion = { fact: "result", anyOf: ["success"] };
    const within = lengthOf(test.withinYears);
    const where: Criterion = within
      ? { all: [isSuccess, { fact: "endedOn", ago: { max: within }, at: atBase(test) }] }
      : isSuccess;
    const succeeded: Criterion = { some: "rndTasks", where };
    return within ? succeeded : flagTest(test, (is) => (is ? succeeded : { not: succeeded }));
  },
  enter(value, { lists, base }) {
    const years = numberOf(value, "yearsSince");
    if (typeof value !== "boolean" && years === null) return false;
    lists.rndTasks = value === false ? [] : [{ result: "success", endedOn: daysAgo(base, years ?? 0) }];
    return true;
  },
};
