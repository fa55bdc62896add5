import { expect, test } from "vitest";
import { listPublicPages } from "#app/accounts/access.ts";
import { sitemap } from "#app/routes.ts";
import { MOST_ADDRESSES, sitemapIndex, sitemapPart } from "./sitemap.ts";

const origin = "https://naru.example";
const addressesIn = (text: string | null) =>
  [...(text ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, one]) => one);

test("Search engines are told of the pages that everybody may open, and of no other", () => {
  expect(listPublicPages(sitemap)).toEqual([
    "/",
    "/opportunities",
    "/calendar",
    "/quick-check",
    "/technologies",
    "/confirmation",
    "/confirmation/pre-check",
    "/confirmation/lists",
    "/certificate",
    "/partners",
    "/register",
    "/register/figures",
  ]);
});

test("Each page is listed in both languages", () => {
  expect(addressesIn(sitemapPart(origin, ["/", "/opportunities/1"], 1))).toEqual([
    "https://naru.example/",
    "https://naru.example/en",
    "https://naru.example/opportunities/1",
    "https://naru.example/en/opportunities/1",
  ]);
});

test("No list is longer than the protocol allows; the index names each, and together they hold every page once", () => {
  const paths = Array.from({ length: 60_001 }, (_, at) => `/opportunities/${at}`);
  const parts = addressesIn(sitemapIndex(origin, paths.length)).map((address) =>
    addressesIn(sitemapPart(origin, paths, Number(new URL(address ?? "").searchParams.get("part")))),
  );
  expect(parts.map(({ length }) => length)).toEqual([MOST_ADDRESSES, MOST_ADDRESSES, 20_002]);
  expect(new Set(parts.flat()).size).toBe(120_002);
});

test.each([0, 4, -1, 1.5, Number.NaN, 1e9])("There is no part %s", (number) => {
  const paths = Array.from({ length: 60_001 }, (_, at) => `/opportunities/${at}`);
  expect(sitemapPart(origin, paths, number)).toBeNull();
});
