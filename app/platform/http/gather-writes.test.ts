import { expect, test } from "vitest";
import { gatherWrites } from "./gather-writes.server.ts";

/** What arrives, piece by piece, of these writes; null stands for a flush. */
async function arriving(...written: readonly (string | null)[]): Promise<string[]> {
  const { writable, readable } = gatherWrites();
  for (const piece of written) {
    if (piece === null) writable.flush();
    else writable.write(piece);
  }
  writable.end();
  const pieces: string[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    pieces.push(Buffer.from(next.value).toString());
  return pieces;
}

test("passes the first screen on at once, and leaves out what React pads its pieces with", async () => {
  expect(await arriving("<p>나\0\0", "루</p>", null, "<p>later</p>")).toEqual([
    "<p>나루</p>",
    "<p>later</p>",
  ]);
});

test("lets nothing follow the end of the page, wherever React cuts", async () => {
  const pieces = await arriving("<body>first</bo", "dy></html><!--$?-->", null, "<script>later</script>");
  expect(pieces).toEqual(["<body>first<!--$?-->", "<script>later</script>", "</body></html>"]);
});

test("leaves an answer alone that is no whole page", async () => {
  expect((await arriving("<p>part</p>", null)).join("")).toBe("<p>part</p>");
});
