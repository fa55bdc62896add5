import { expect, test } from "vitest";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import { companyContradictions, itemContradictions } from "./form/contradictions.ts";

const today = "2026-11-26";

const ofCompany: readonly [what: string, facts: Facts, found: readonly string[]][] = [
  ["nothing known", {}, []],
  ["founded today", { foundedOn: today }, []],
  ["founded tomorrow", { foundedOn: "2026-11-27" }, ["refused founded_in_future foundedOn"]],
  [
    "a pre-founder who founds tomorrow",
    { foundedOn: "2026-11-27", size: "pre_founder" },
    ["question pre_founder_founded_in_future foundedOn"],
  ],
  [
    "not registered and founded tomorrow",
    { foundedOn: "2026-11-27", legalForm: "not_registered" },
    ["question pre_founder_founded_in_future foundedOn"],
  ],
  [
    "a pre-founder who founded yesterday",
    { foundedOn: "2026-11-25", size: "pre_founder" },
    ["question pre_founder_founded foundedOn"],
  ],
  [
    "not registered and founded in a year that is over",
    { foundedOn: "2025", legalForm: "not_registered" },
    ["question pre_founder_founded foundedOn"],
  ],
  ["a pre-founder who founds this year, or today", { foundedOn: "2026", size: "pre_founder" }, []],
  [
    "a pre-founder with employees",
    { size: "pre_founder", employees: 3 },
    ["question pre_founder_employees employees"],
  ],
  ["a pre-founder without employees", { size: "pre_founder", employees: 0 }, []],
  [
    "a pre-founder with a corporation",
    { size: "pre_founder", legalForm: "corporation" },
    ["question pre_founder_registered legalForm"],
  ],
  ["a pre-founder not registered", { size: "pre_founder", legalForm: "not_registered" }, []],
  [
    "an individual with a corporation",
    { size: "individual", legalForm: "corporation" },
    ["question individual_corporation legalForm"],
  ],
  [
    "a small enterprise with two thousand employees",
    { size: "small", employees: 2_000 },
    ["question many_employees_for_size employees"],
  ],
  [
    "a micro enterprise with ten employees",
    { size: "micro", employees: 10 },
    ["question many_employees_for_size employees"],
  ],
  ["a micro enterprise with nine", { size: "micro", employees: 9 }, []],
  ["a small enterprise with hundreds", { size: "small", employees: 549 }, []],
  ["a mid-sized or large company with any number", { size: "large", employees: 90_000 }, []],
  [
    "a sole proprietor on the stock exchange",
    { isListed: true, legalForm: "sole_proprietor" },
    ["question listed_proprietor isListed"],
  ],
  ["a corporation on the stock exchange", { isListed: true, legalForm: "corporation" }, []],
  [
    "a corporation without employees",
    { employees: 0, legalForm: "corporation" },
    ["question corporation_without_employees employees"],
  ],
  ["a sole proprietor without employees", { employees: 0, legalForm: "sole_proprietor" }, []],
  [
    "exports above revenue at any rate",
    { exports: { 2025: 2_000_001 }, revenue: { 2025: 1_200_000_000 } },
    ["question exports_above_revenue exports.2025"],
  ],
  [
    "exports that are revenue at 600 won",
    { exports: { 2025: 2_000_000 }, revenue: { 2025: 1_200_000_000 } },
    [],
  ],
  ["exports of a year without revenue", { exports: { 2025: 1 }, revenue: { 2024: 1 } }, []],
  [
    "a figure from before the founding",
    { foundedOn: "2024-05-01", revenue: { 2023: 1, 2024: 1 } },
    ["question figure_before_founding revenue.2023"],
  ],
];

test.each(ofCompany)("%s", (_, facts, found) => {
  const said = companyContradictions(facts, {}, today).map(({ kind, id, at }) => `${kind} ${id} ${at}`);
  expect(said).toEqual(found);
});

test("a founding day after a patent's filing is questioned at the founding day", () => {
  const said = (foundedOn: string) =>
    companyContradictions({ foundedOn }, { patents: [{ filedOn: "2022-01-01" }] }, today).map(({ id }) => id);
  expect(said("2022-01-02")).toEqual(["item_before_founding"]);
  expect(said("2022-01-01")).toEqual([]);
});

test("headquarters that are a site elsewhere are questioned", () => {
  const site = { kind: "headquarters", region: "seoul" };
  const said = (headquarters: string) =>
    companyContradictions({ headquarters }, { sites: [site] }, today).map(({ id }) => id);
  expect(said("daejeon")).toEqual(["other_headquarters"]);
  expect(said("seoul")).toEqual([]);
  expect(said("seoul/마포구")).toEqual([]);
});

const ofItem: readonly [what: string, list: ListName, item: Facts, found: readonly string[]][] = [
  ["a certificate valid today", "certificates", { validUntil: today }, []],
  [
    "a certificate valid until yesterday",
    "certificates",
    { validUntil: "2026-11-25" },
    ["question expired validUntil"],
  ],
  [
    "a certificate that ends before its issue",
    "certificates",
    { issuedOn: "2026-06-02", validUntil: "2026-06-01" },
    ["refused ends_before_it_begins validUntil", "question expired validUntil"],
  ],
  [
    "a certificate issued tomorrow",
    "certificates",
    { issuedOn: "2026-11-27" },
    ["question day_to_come issuedOn"],
  ],
  [
    "a patent filed before the founding",
    "patents",
    { filedOn: "2021-12-31" },
    ["question item_before_founding filedOn"],
  ],
  ["a patent filed on the founding day", "patents", { filedOn: "2022-01-01" }, []],
  [
    "a patent registered before its filing",
    "patents",
    { filedOn: "2024-01-02", registeredOn: "2024-01-01" },
    ["refused ends_before_it_begins registeredOn"],
  ],
  [
    "a registration day of a patent that is only filed",
    "patents",
    { status: "filed_exam_requested", registeredOn: "2024-01-01" },
    ["question registered_while_filed status"],
  ],
  [
    "an investment before the founding",
    "investments",
    { receivedOn: "2020-01-01" },
    ["question item_before_founding receivedOn"],
  ],
  [
    "a sanction that ended before it began",
    "sanctions",
    { imposedOn: "2025-02-01", endsOn: "2025-01-01" },
    ["refused ends_before_it_begins endsOn"],
  ],
  [
    "a running task that has ended",
    "rndTasks",
    { result: "running", endedOn: "2026-11-25" },
    ["question ended_while_running endedOn"],
  ],
  [
    "a task completed in the future",
    "rndTasks",
    { result: "success", endedOn: "2026-11-27" },
    ["question completed_in_future endedOn"],
  ],
  ["a running task with its end to come", "rndTasks", { result: "running", endedOn: "2026-11-27" }, []],
  [
    "a product on the market at TRL 4",
    "technologies",
    { stage: "product", trl: 4 },
    ["question product_at_low_level trl"],
  ],
  ["a product on the market at TRL 5", "technologies", { stage: "product", trl: 5 }, []],
  [
    "proceedings that open tomorrow",
    "insolvencies",
    { openedOn: "2026-11-27" },
    ["question day_to_come openedOn"],
  ],
  [
    "headquarters elsewhere",
    "sites",
    { kind: "headquarters", region: "seoul" },
    ["question other_headquarters region"],
  ],
  ["a factory elsewhere", "sites", { kind: "factory", region: "seoul" }, []],
];

test.each(ofItem)("%s", (_, list, item, found) => {
  const facts = { foundedOn: "2022-01-01", headquarters: "daejeon" };
  const said = itemContradictions(list, item, facts, today).map(({ kind, id, at }) => `${kind} ${id} ${at}`);
  expect(said).toEqual(found);
});
