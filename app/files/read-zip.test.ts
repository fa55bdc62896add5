import fc from "fast-check";
import { expect, test } from "vitest";
import { makeZip } from "#tests/support/files/make-zip.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { RefusedContent } from "./file-refusal.ts";
import { readZip } from "./sniff/read-zip.server.ts";

const member = fc.record({
  name: fc.stringMatching(/^[a-z]{1,8}\.xml$/),
  content: fc
    .tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 20_000 }))
    .map(([text, times]) => Buffer.from(text.repeat(times))),
  isStored: fc.boolean(),
  // Some members lie about their size, by a little or by much.
  lie: fc.option(fc.integer({ min: 0, max: 0xffff }), { freq: 4 }),
});

async function read(zip: Buffer, inflatedBytes: number) {
  const budget = { members: 50, inflatedBytes };
  try {
    const { names } = await readZip(zip, budget);
    return { names, reason: null, budget };
  } catch (error) {
    if (!(error instanceof RefusedContent)) throw error;
    return { names: [], reason: error.reason, budget };
  }
}

test("no zip, honest or not, is inflated beyond the bound, and none within it is refused as a bomb", async () => {
  let bombs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(member, { selector: ({ name }) => name, minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 200_000 }),
      async (members, bound) => {
        const told = members.map(({ lie, ...one }) => (lie === null ? one : { ...one, declaredBytes: lie }));
        const { reason, budget } = await read(makeZip({ members: told }), bound);
        expect(budget.inflatedBytes).toBeGreaterThanOrEqual(0);
        const whole = members.reduce((sum, { content }) => sum + content.length, 0);
        const isHonest = members.every(({ lie }) => lie === null);
        if (isHonest) expect(reason === "bomb").toBe(whole > bound);
        if (reason === "bomb") {
          bombs += 1;
          // Known by what it declares, before anything comes out of it.
          expect(budget.inflatedBytes).toBe(bound);
        }
        if (isHonest && whole <= bound) expect(bound - budget.inflatedBytes).toBe(whole);
      },
    ),
    propertyRuns,
  );
  expect(bombs).toBeGreaterThan(10);
});

test("a zip with any one byte changed is read or refused, never more than that", async () => {
  const zip = makeZip({
    members: [
      { name: "a.xml", content: "가나다라".repeat(40) },
      { name: "b.xml", content: "b", isStored: true },
    ],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ change;
      const { reason, budget } = await read(changed, 10_000);
      expect(budget.inflatedBytes).toBeGreaterThanOrEqual(0);
      expect(reason).not.toBe("virus");
    }),
    propertyRuns,
  );
});
