import { expect, test } from "vitest";
import { indexNamed, suggestNamed } from "./named-things.ts";

const index = indexNamed([
  { type: "agency", id: "kosme", ko: "중소벤처기업진흥공단", en: "KOSME", aliases: ["중진공"] },
  { type: "technology", id: "power", ko: "전력반도체", en: "Power semiconductors", aliases: [] },
  { type: "field", id: "chips", ko: "반도체·디스플레이", en: "Semiconductors & displays", aliases: [] },
]);
const ids = (typed: string) => suggestNamed(index, typed, "ko", 5).map(({ id }) => id);

test("names that begin with what was typed come before names that contain it", () => {
  expect(ids("반도")).toEqual(["chips", "power"]);
});

test("short names and first consonants lead to the agency", () => {
  expect(ids("중진")).toEqual(["kosme"]);
  expect(ids("ㅈㅈㄱ")).toEqual(["kosme"]);
});

test("labels are in the reader's language", () => {
  expect(suggestNamed(index, "power", "en", 5)).toEqual([
    { type: "technology", id: "power", label: "Power semiconductors", lang: "en" },
  ]);
});

test.each(["", " ", "·", "🚀"])("%j suggests nothing", (typed) => {
  expect(ids(typed)).toEqual([]);
});
