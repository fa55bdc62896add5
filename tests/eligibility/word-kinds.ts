import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { byYear } from "./dates.ts";
import { boundsOf, flagTest, seriesTest, wordsOf } from "./label-tests.ts";
import type { Word } from "./word.ts";

export function flag(fact: string): Word {
  return {
    subject: `fact:${fact}`,
    criterion: (test) => flagTest(test, (is) => ({ fact, is })),
    enter(value, { facts }) {
      if (typeof value === "boolean") facts[fact] = value;
      return typeof value === "boolean";
    },
  };
}

/** A yes-or-no label that means one or more words of a choice. */
export function flagOfChoice(fact: string, yes: { words: string[]; value: string }, no: string): Word {
  const criterion: Criterion = { fact, anyOf: yes.words };
  return {
    subject: `fact:${fact}`,
    criterion: (test) => flagTest(test, (is) => (is ? criterion : { not: criterion })),
    enter(value, { facts }) {
      if (value === true) facts[fact] = yes.value;
      else if (value === false) facts[fact] ??= no;
      return typeof value === "boolean";
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
      if (typeof value === "number") facts[fact] = value;
      return typeof value === "number";
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
      const figures = Array.isArray(value) ? value : [value];
      if (!figures.every((figure) => typeof figure === "number")) return false;
      facts[fact] = byYear(figures, base);
      return true;
    },
  };
}

/** Words of a list's items: any of them, all of them (each on an item), none of them. */
export function words(list: ListName, fact: string, known?: object, where: Facts = {}): Word {
  const holds = (word: string[]): Criterion => ({ some: list, where: { fact, anyOf: word } });
  return {
    subject: `list:${list}`,
    criterion(test) {
      const named = [test.anyOf ?? test.in, test.allOf, test.noneOf].map((list) => wordsOf(list, known));
      const [any, all, none] = named;
      if (any) return holds(any);
      if (all) return { all: all.map((word) => holds([word])) };
      return none ? { not: holds(none) } : null;
    },
    enter(value, { lists }) {
      const given = wordsOf(value, known);
      if (!given) return false;
      lists[list] = given.map((word) => ({ ...where, [fact]: word }));
      return true;
    },
  };
}
