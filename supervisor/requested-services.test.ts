import { expect, test } from "vitest";
import { requestedServices } from "./services.ts";

test("In production the embedded engine never stands in for the one that nobody named", () => {
  expect(requestedServices({ NARU_MODE: "production" })).toMatchObject({ meilisearchBinary: null });
  expect(requestedServices({ NARU_MODE: " production " })).toMatchObject({ meilisearchBinary: null });
});

test("Elsewhere it does", () => {
  expect(requestedServices({})).not.toHaveProperty("meilisearchBinary");
  expect(requestedServices({ NARU_MODE: "embedded" })).not.toHaveProperty("meilisearchBinary");
});

test("Servers of somebody's own are named without the blanks around them", () => {
  const named = { DATABASE_URL: " postgres://a ", MEILI_URL: " http://b ", MEILI_KEY: " c " };
  expect(requestedServices(named)).toEqual({
    databaseUrl: "postgres://a",
    meiliUrl: "http://b",
    meiliKey: "c",
  });
});
