import { expect, test } from "vitest";
import { askedServices } from "./services.server.ts";

test("In production the embedded engine never stands in for the one that nobody named", () => {
  expect(askedServices({ NARU_MODE: "production" })).toMatchObject({ meilisearchBinary: null });
  expect(askedServices({ NARU_MODE: " production " })).toMatchObject({ meilisearchBinary: null });
});

test("Elsewhere it does", () => {
  expect(askedServices({})).not.toHaveProperty("meilisearchBinary");
  expect(askedServices({ NARU_MODE: "embedded" })).not.toHaveProperty("meilisearchBinary");
});

test("Servers of somebody's own are named without the blanks around them", () => {
  const named = { DATABASE_URL: " postgres://a ", MEILI_URL: " http://b ", MEILI_KEY: " c " };
  expect(askedServices(named)).toEqual({ databaseUrl: "postgres://a", meiliUrl: "http://b", meiliKey: "c" });
});
