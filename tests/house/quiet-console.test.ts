import { expect, it } from "vitest";
import { expectOnConsole } from "#tests/support/quiet-console.ts";

it.fails("a test that prints a warning fails", () => {
  console.warn("the ferry is late");
});

it("a test that announces its warning passes", () => {
  expectOnConsole(/ferry is late/);
  console.warn("the ferry is late");
  expect(console.warn).toBeTypeOf("function");
});
