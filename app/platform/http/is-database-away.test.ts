import { expect, test } from "vitest";
import { isDatabaseAway } from "./is-database-away.ts";

const withCode = (code: string) => Object.assign(new Error("said by a driver"), { code });

test.each([
  withCode("ECONNREFUSED"),
  withCode("ENOTFOUND"),
  withCode("57P01"),
  withCode("57P03"),
  withCode("53300"),
  withCode("08006"),
  new Error("timeout exceeded when trying to connect"),
  new Error("Query read timeout"),
  new Error("Connection terminated unexpectedly"),
  new Error("Connection terminated due to connection timeout"),
  new AggregateError([withCode("ECONNREFUSED"), withCode("ECONNREFUSED")], "each address of a name"),
  new Error("the catalogue cannot be loaded", { cause: withCode("ECONNRESET") }),
])("the database is away: %o", (error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  withCode("42703"),
  withCode("57014"),
  withCode("23505"),
  new Error("timeout"),
  new TypeError("undefined is not a function"),
  "ECONNREFUSED",
  null,
])("the database is there, and something else is wrong: %o", (error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
