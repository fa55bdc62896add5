import type { Day } from "#app/matching/calendar.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { daysAgo } from "./dates.ts";
import { atBase, boundsOf, durationBounds, flagTest, lookBackOf, wordTest } from "./label-tests.ts";
import { countIn, fieldsOf, figureIn, flagIn, numberOf, wordsOf } from "./label-values.ts";
import type { LabelTest } from "./labels.ts";
import type { Entry, Word } from "./word.ts";

const isBan: Criterion = { fact: "kind", anyOf: ["participation_ban"] };
export const participationBan: Word = {
  subject: "list:sanctions.kind=participation_ban",
  criterion(test) {
    const ago = lookBackOf(test);
    const recent: Criterion | null = ago && { fact: "imposedOn", ago, at: atBase(test) };
    if (recent) return { some: "sanctions", where: { all: [isBan, recent] } };
    const inForce: Criterion = { fact: "endsOn", validAt: atBase(test) };
    const banned: Criterion = { some: "sanctions", where: { all: [isBan, inForce] } };
    return flagTest(test, (is) => (is ? banned : { not: banned }));
  },
  enter: (value, entry) =>
    enterPast("sanctions", value, entry, (on, isActive) => ({
      kind: "participation_ban",
      ...(on && { imposedOn: on }),
      endsOn: isActive ? entry.base : daysAgo(entry.base, 1 / 365.25),
    })),
};

export const fairTradeSanction: Word = {
  subject: "list:sanctions.kind=fair_trade",
  criterion(test) {
    const ago = durationBounds(test);
    const recent: Criterion | null = ago && { fact: "imposedOn", ago, at: atBase(test) };
    return recent && { some: "sanctions", where: { all: [{ fact: "kind", anyOf: ["fair_trade"] }, recent] } };
  },
  enter: (value, entry) =>
    enterPast("sanctions", { active: false, yearsSince: value }, entry, (on) => ({
      kind: "fair_trade",
      ...(on && { imposedOn: on, endsOn: on }),
    })),
};

export const bankrupt: Word = {
  subject: "list:insolvencies",
  criterion(test) {
    const ago = lookBackOf(test);
    if (ago) return { some: "insolvencies", where: { fact: "openedOn", ago, at: atBase(test) } };
    const running: Criterion = { some: "insolvencies", where: { fact: "isOngoing", is: true } };
    return flagTest(test, (is) => (is ? running : { not: running }));
  },
  enter: (value, entry) =>
    enterPast("insolvencies", value, entry, (on, isActive) => ({
      ...(on && { openedOn: on }),
      isOngoing: isActive,
    })),
};

/** `true` is a case that began today and is ongoing, `false` none ever; an object says whether it is ongoing and since when. */
function enterPast(
  list: ListName,
  value: unknown,
  { base, lists }: Entry,
  item: (on: Day | null, isActive: boolean) => Facts,
): boolean {
  const items = [...(lists[list] ?? [])];
  const fields = fieldsOf(value);
  const years = figureIn(fields?.yearsSince);
  if (fields) {
    if (years === null && typeof fields.active !== "boolean") return false;
    items.push(item(years === null ? null : daysAgo(base, years), fields.active === true));
  } else if (flagIn(value) === true) items.push(item(base, true));
  else if (flagIn(value) !== false) return false;
  lists[list] = items;
  return true;
}

export const partner: Word = {
  subject: "list:partners",
  criterion(test) {
    const named = wordTest({ ...test, anyOf: test.anyOf ?? test.roles ?? test.role });
    const roles = named && "anyOf" in named ? [{ roles: named.anyOf, bounds: test }] : [];
    const counts = Object.entries(fieldsOf(test.counts) ?? {}).map(([role, bounds]) => ({
      roles: role === "total" ? null : [role],
      bounds: fieldsOf(bounds) ?? { min: bounds },
    }));
    const isAnyRole =
      !named && test.counts === undefined && (test.min ?? test.max ?? test.exists) !== undefined;
    const any = isAnyRole && test.exists !== false ? [{ roles: null, bounds: test }] : [];
    const all = named && "allOf" in named ? named.allOf.map((role) => ({ roles: [role], bounds: {} })) : [];
    const parts = [...counts, ...roles, ...all, ...any].flatMap(({ roles, bounds }) =>
      countsOf(roles, bounds),
    );
    const [only] = parts;
    if (!only) return null;
    return parts.length === 1 ? only : { all: parts };
  },
  enter(value, { lists }) {
    const counts = fieldsOf(value) ?? Object.fromEntries((wordsOf(value) ?? []).map((role) => [role, 1]));
    if (!fieldsOf(value) && !Array.isArray(value)) return false;
    lists.partners = Object.entries(counts).flatMap(([role, count]) =>
      Array.from({ length: Math.min(countIn(count) ?? 0, 1_000) }, () => ({ role })),
    );
    return true;
  },
};

/** A minimum and maximum number of partners in one of these roles (null: in any); at least one by default. */
function countsOf(roles: string[] | null, { min, max }: LabelTest): Criterion[] {
  const least = figureIn(min) ?? (figureIn(max) === null ? 1 : 0);
  const most = figureIn(max);
  const where: Criterion = roles ? { fact: "role", anyOf: roles } : { fact: "role", noneOf: ["none"] };
  const some = (atLeast: number): Criterion => ({ some: "partners", where, atLeast });
  return [...(least > 0 ? [some(least)] : []), ...(most === null ? [] : [{ not: some(most + 1) }])];
}

export const trl: Word = {
  subject: "list:technologies.trl",
  criterion(test) {
    const bounds = boundsOf(test);
    return bounds && { some: "technologies", where: { fact: "trl", ...bounds, unit: "level" } };
  },
  enter(value, { lists }) {
    const level = figureIn(value);
    if (level === null) return false;
    const items = lists.technologies?.length ? lists.technologies : [{}];
    lists.technologies = items.map((item) => ({ ...item, trl: level }));
    return true;
  },
};

const kinds: Readonly<Record<string, string>> = { "❶": "holding", "❷": "developing" };
const kindCodes = { holding: true, developing: true };
const kindOf = (word: string) => kinds[word.slice(0, 1)] ?? word;
export const confirmed: Word = {
  subject: "list:technologies.confirmation",
  criterion(test) {
    const holds = (anyOf: string[]): Criterion => ({
      some: "technologies",
      where: { fact: "confirmation", anyOf },
    });
    const any = holds(Object.keys(kindCodes));
    const flagged = flagTest(test, (is) => (is ? any : { not: any }));
    const named = wordTest(test, kindCodes, kindOf);
    if (flagged || !named) return flagged;
    if ("noneOf" in named) return { not: holds(named.noneOf) };
    return "anyOf" in named ? holds(named.anyOf) : { all: named.allOf.map((kind) => holds([kind])) };
  },
  enter(value, { lists }) {
    const flagged = flagIn(value);
    const bare = flagged ? ["holding"] : [];
    const found = flagged === null ? wordsOf(value, undefined, kindOf) : bare;
    if (!found) return false;
    // 'Nothing confirmed' does not mean 'no technology', so there is always one.
    const items = lists.technologies?.length ? lists.technologies : [{}];
    const rest = items.slice(found.length).map((item) => ({ ...item, confirmation: "none" }));
    const entered = found.map((kind, at) => ({ ...items[at], confirmation: kind }));
    lists.technologies = [...entered, ...rest].map((item) => ({
      ...item,
      confirmation: Object.hasOwn(kindCodes, item.confirmation) ? item.confirmation : "none",
    }));
    return true;
  },
};

export const investment: Word = {
  subject: "list:investments",
  criterion(test) {
    const bounds = boundsOf(test);
    const ago = lookBackOf(test);
    if (!bounds && !ago) return null;
    const total = { total: "investments", of: "amount", ...(bounds ?? { above: 0 }), unit: "KRW" } as const;
    return ago ? { ...total, where: { fact: "receivedOn", ago, at: atBase(test) } } : total;
  },
  enter(value, { lists, base }) {
    const rounds = Array.isArray(value) ? value : [value];
    const items = rounds.map((round): Facts | null => {
      const amount = round === false ? 0 : (figureIn(round) ?? numberOf(round, "amountKRW"));
      if (amount === null) return null;
      const isFigure = figureIn(round) !== null;
      const years = isFigure ? 0 : numberOf(round, "yearsSince");
      return { amount, ...(years !== null && { receivedOn: daysAgo(base, years) }) };
    });
    if (!items.every((item) => item !== null)) return false;
    lists.investments = items.filter(({ amount }) => amount !== 0);
    return true;
  },
};

export const priorRndSuccess: Word = {
  subject: "list:rndTasks",
  criterion(test) {
    const parts: Criterion[] = [{ fact: "result", anyOf: ["success"] }];
    const ministries = wordsOf(test.ministry ?? test.anyOf ?? test.in);
    const ago = lookBackOf(test);
    if (ministries) parts.push({ fact: "ministry", anyOf: ministries });
    if (ago) parts.push({ fact: "endedOn", ago, at: atBase(test) });
    const [result] = parts;
    const where: Criterion = parts.length === 1 && result ? result : { all: parts };
    const succeeded: Criterion = { some: "rndTasks", where };
    const isFlagged = typeof (test.equals ?? test.exists) === "boolean";
    if (!isFlagged && !ministries && !ago) return null;
    return (test.equals ?? test.exists) === false ? { not: succeeded } : succeeded;
  },
  /** A bare yes is a success that ended today, for the ministry that the rules name. */
  enter(value, { lists, base }, tests) {
    const years = numberOf(value, "yearsSince");
    const given = fieldsOf(value);
    if (flagIn(value) === null && !given) return false;
    const named = wordsOf(given?.ministry) ?? tests.flatMap((test) => wordsOf(test.ministry) ?? []);
    const [ministry] = named;
    const endedOn = given && years === null ? null : daysAgo(base, years ?? 0);
    const task = { result: "success", ...(ministry && { ministry }), ...(endedOn && { endedOn }) };
    lists.rndTasks = flagIn(value) === false && years === null ? [] : [task];
    return true;
  },
};
