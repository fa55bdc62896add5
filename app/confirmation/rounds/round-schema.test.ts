import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { changedItems, type RoundPlan, roundItems } from "./round-plan.ts";
import { planOf, roundSchema, withLocked } from "./round-schema.ts";
import { roundsWords } from "./words.ts";

const schema = roundSchema(roundsWords.ko.form);
const plan: RoundPlan = {
  nameKo: "2027년 제1차",
  nameEn: "2027, round 1",
  opensAt: "2027-01-04T00:00:00Z",
  closesAt: "2027-02-04T09:00:00Z",
  versionId: "nst2023",
  holdingFormId: "holding-1",
  developingFormId: "developing-1",
  settings: {
    ...defaultRoundSettings,
    kinds: ["holding"],
    extension: { days: 15, source: "고시 제6조", isVerified: true },
    closedOn: ["2027-01-28"],
  },
};

/** The form as the page would send it, with some of its fields typed otherwise. */
function sent(typed: Record<string, string> = {}) {
  const form = withLocked(new FormData(), plan, roundItems);
  for (const [name, value] of Object.entries({ reason: "첫 회차", ...typed })) form.set(name, value);
  return parseWithZod(form, { schema });
}

test("what the form begins with is read as the round that it was", () => {
  const read = sent();
  expect(read.status === "success" && changedItems(plan, planOf(read.value))).toEqual([]);
});

test("days and minutes are read as pages print them, in Korean time", () => {
  const read = sent({ opensAt: "2027-01-05T09:30", closedOn: "2027. 2. 1.(월), 2027-01-28" });
  const { opensAt, settings } = read.status === "success" ? planOf(read.value) : plan;
  expect([opensAt, settings.closedOn]).toEqual(["2027-01-05T00:30:00Z", ["2027-01-28", "2027-02-01"]]);
});

test("what may not be changed counts as it is, whatever is sent for it", () => {
  const form = new FormData();
  form.set("limitDays.value", "999");
  expect(withLocked(form, plan, ["limitDays"]).getAll("limitDays.value")).toEqual(["30"]);
});

describe("is told beside its field", () => {
  test.each([
    ["limitDays.value", "0", roundsWords.ko.form.figure(365)],
    ["limitDays.value", "열흘", roundsWords.ko.form.figure(365)],
    ["limitDays.source", "", roundsWords.ko.form.missing.source],
    ["opensAt", "2027-01-05", roundsWords.ko.form.missing.minute],
    ["closedOn", "2027-02-30", roundsWords.ko.form.notADay("2027-02-30")],
    ["extension.days", "", roundsWords.ko.form.figure(365)],
    ["extension.source", "", roundsWords.ko.form.missing.source],
    ["reason", " ", roundsWords.ko.form.missing.reason],
  ])("%s '%s'", (name, typed, said) => {
    const read = sent({ [name]: typed });
    expect(read.status === "success" ? null : read.error).toEqual({ [name]: [said] });
  });
});
