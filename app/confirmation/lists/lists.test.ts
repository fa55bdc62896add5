import { expect, test } from "vitest";
import { type TechnologyRows, technologiesView } from "#app/technologies/technologies-view.ts";
import { nst2023 } from "#db/seed/enter-reference.server.ts";
import { commonAreaSource, commonAreas } from "#db/seed/reference/common-areas.ts";
import { crosswalk, crosswalkFrom, crosswalkTo } from "#db/seed/reference/crosswalk.ts";
import { lawLists } from "#db/seed/reference/law-lists.ts";
import { next2026 } from "#db/seed/reference/next2026.ts";
import { areasOfTechnology, listsView } from "./lists-view.ts";

const versions = [nst2023, next2026];
const rows: TechnologyRows = {
  versions: versions.map(({ id, name, status, source, validFrom, isVerified }) => ({
    id,
    ...name,
    status,
    source,
    valid_from: validFrom,
    is_verified: isVerified,
  })),
  fields: versions.flatMap(({ id, fields }) =>
    fields.map(({ code, ko, en }) => ({ version_id: id, code, ko, en })),
  ),
  technologies: versions.flatMap(({ id, fields }) =>
    fields.flatMap((field) =>
      field.technologies.map(({ code, ko, en, scope }) => ({
        version_id: id,
        code,
        field_code: field.code,
        ko,
        en,
        scope_ko: scope?.ko ?? null,
        scope_en: scope?.en ?? null,
      })),
    ),
  ),
  crosswalk: crosswalk.map(([from_code, relation, to_code]) => ({
    from_version: crosswalkFrom,
    from_code,
    to_version: crosswalkTo,
    to_code,
    relation,
  })),
  lists: lawLists.map(({ code, ko, en, law, count, source }, position) => ({
    code,
    position,
    ko,
    en,
    law_ko: law.ko,
    law_en: law.en,
    technology_count: count,
    source,
  })),
  areas: commonAreas.map(({ code, ko, en, lists }, position) => ({
    code,
    position,
    ko,
    en,
    lists: [...lists],
    source: commonAreaSource,
  })),
  facets: {
    kind: [],
    status: [],
    closing: [],
    amount: [],
    bonus: [],
    field: [],
    technology: [],
    region: [],
    regionUnknown: { value: "unknown", count: 0, isChosen: false },
    agency: [],
  },
};

const all = nst2023.fields.flatMap((field) =>
  field.technologies.map(({ code }) => ({ field: field.code, code })),
);

test.each(all)("$code lies in common areas that there are, and the strategic list touches them", (one) => {
  const areas = areasOfTechnology(one.field, one.code);
  expect(areas).not.toEqual([]);
  for (const area of areas) {
    const found = commonAreas.find(({ code }) => code === area);
    expect(found?.lists).toContain("strategic");
  }
});

test("every exception is of a technology that there is", () => {
  const marine = areasOfTechnology("aerospace-marine", "marine-resources");
  expect(marine).toEqual(["shipbuilding-marine"]);
  expect(areasOfTechnology("semiconductor-display", "chip-display-supply")).toHaveLength(2);
  expect(areasOfTechnology("no-such-field", "no-such-technology")).toEqual([]);
});

test.each(["ko", "en"] as const)(
  "tells in %s what a technology becomes and which lists touch it",
  (locale) => {
    const view = technologiesView(rows, locale);
    const { chosen, choice } = listsView(view, "power-semiconductor", locale);
    expect(choice).toEqual([]);
    expect(chosen?.draft.counterparts).toEqual(
      locale === "ko"
        ? [
            { name: "화합물 전력반도체", relation: "개정안이 더 좁음" },
            { name: "국방반도체", relation: "일부 겹침" },
          ]
        : [
            expect.objectContaining({ relation: "The draft is narrower" }),
            expect.objectContaining({ relation: "Overlaps" }),
          ],
    );
    expect(chosen?.draft.source).toMatch(/원문 미확인|not checked/);
    expect(chosen?.lists.map(({ count }) => count)).toEqual([
      "50",
      expect.stringContaining("365"),
      expect.stringContaining("365"),
      "19",
      "79",
    ]);
  },
);

test("tells each common area apart, list by list", () => {
  const view = technologiesView(rows, "ko");
  const { chosen } = listsView(view, "open-ran", "ko");
  expect(chosen?.areas).toEqual([{ code: "communications", name: "통신" }]);
  expect(chosen?.lists.map(({ touches }) => touches.communications)).toEqual([
    "다룸",
    "다루지 않음",
    "다룸",
    "다루지 않음",
    "다룸",
  ]);
  expect(listsView(view, "chip-display-supply", "ko").chosen?.areas).toHaveLength(2);
});

test("says that nothing in the draft corresponds, rather than nothing", () => {
  const { chosen } = listsView(technologiesView(rows, "ko"), "battery-recycling", "ko");
  expect(chosen?.draft.counterparts).toEqual([]);
});

test.each([null, "", "no-such-technology", "constructor", "reusable-launcher"])(
  "offers the fifty in force for %j, a draft's technology among them not",
  (code) => {
    const { chosen, choice } = listsView(technologiesView(rows, "ko"), code, "ko");
    expect(chosen).toBeNull();
    expect(choice.flatMap(({ technologies }) => technologies)).toHaveLength(50);
  },
);
