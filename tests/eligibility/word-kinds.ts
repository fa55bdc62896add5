import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { byYear } from "./dates.ts";
import { boundsOf, flagTest, leastOf, seriesTest, wordTest } from "./label-tests.ts";
import { figureIn, flagIn, wordsOf } from "./label-values.ts";
import type { Word } from "./word.ts";

export function flag(fact: string): Word {
  return {
    subject: `fact:${fact}`,
    criterion: (test) => flagTest(test, (is) => ({ fact, is })),
    enter(value, { facts }) {
      const is = flagIn(value);
      if (is !== null) facts[fact] = is;
      return is !== null;
    },
  };
}

type Yes = { words: string[]; members?: readonly string[]; value: string };

/** A yes-or-no label for one or more words of a choice; a more precise value already entered stays. */
export function flagOfChoice(fact: string, { words, members = words, value: word }: Yes, no: string): Word {
  const criterion: Criterion = { fact, anyOf: words };
  return {
    subject: `fact:${fact}`,
    criterion: (test) => flagTest(test, (is) => (is ? criterion : { not: criterion })),
    enter(value, { facts }) {
      const is = flagIn(value);
      const held = facts[fact];
      if (is === true && !(typeof held === "string" && members.includes(held))) facts[fact] = word;
      if (is === false) facts[fact] ??= no;
      return is !== null;
    },
  };
}

export function number(fact: string, unit: "people" | "percent"): Word {
  return {
    subject: `fact:${fact}`,
    criterion(test) {
      const bounds = boundsOf(test);
      return bounds && { fact, ...bounds, unit };
    },
    enter(value, { facts }) {
      const figure = figureIn(value);
      if (figure !== null) facts[fact] = figure;
      return figure !== null;
    },
  };
}

export function series(fact: string, unit: "KRW" | "USD" | "percent"): Word {
  return {
    subject: `fact:${fact}`,
    criterion(test) {
      const tested = seriesTest(test, unit);
      return tested && { fact, ...tested };
    },
    enter(value, { facts, base }) {
      const figures = (Array.isArray(value) ? value : [value]).map((v) => (v === false ? 0 : figureIn(v)));
      if (!figures.every((figure) => figure !== null)) return false;
      facts[fact] = byYear(figures, base);
      return true;
    },
  };
}

type Code = (word: string) => string;

/** One word of a closed list of the catalogue; a company's value may be more precise than a rule's. */
export function choice(fact: string, known: object, code: Code, ownCode: Code = code): Word {
  return {
    subject: `fact:${fact}`,
    criterion(test) {
      const named = wordTest(test, known, code);
      if (!named) return null;
      // A company has a single word: 'all of' one word is that word, 'all of' two is impossible.
      if ("allOf" in named) return named.allOf.length === 1 ? { fact, anyOf: named.allOf } : null;
      return { fact, ...named };
    },
    enter(value, { facts }) {
      const [word] = wordsOf(value, known, ownCode) ?? [];
      if (word !== undefined) facts[fact] = word;
      return word !== undefined;
    },
  };
}

/** Words of list items: at least n with any of them, all of them (each on some item), or none of them. */
export function words(list: ListName, fact: string, known?: object, where: Facts = {}): Word {
  const holds = (word: string[], atLeast = 1): Criterion => ({
    some: list,
    where: { fact, anyOf: word },
    atLeast,
  });
  return {
    subject: `list:${list}.${fact}`,
    criterion(test) {
      const named = wordTest(test, known);
      if (!named) return null;
      if ("anyOf" in named) return holds(named.anyOf, leastOf(test));
      if ("noneOf" in named) return { not: holds(named.noneOf) };
      const each = named.allOf.map((word) => holds([word]));
      return each.length === 1 && each[0] ? each[0] : { all: each };
    },
    enter(value, { lists }, tests) {
      // 'Yes' can only refer to what the rules of the notice test.
      const asked = value === true ? tests.flatMap((test) => wordsOf(test.anyOf ?? test.in) ?? []) : value;
      const given = value === false ? [] : wordsOf(asked, known);
      if (!given || (value === true && given.length === 0)) return false;
      lists[list] = given.map((word) => ({ ...where, [fact]: word }));
      return true;
    },
  };
}
