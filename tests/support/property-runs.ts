import { vi } from "vitest";

// A property tries hundreds of cases: on a busy machine that takes longer than a test of one case may.
vi.setConfig({ testTimeout: 60_000 });

/**
 * How often and from which seed properties are tried. A run draws the same cases each time, so that a red build says
 * something about the change; PROPERTY_SEED and PROPERTY_RUNS explore beyond them.
 */
export const propertyRuns = {
  seed: Number(process.env.PROPERTY_SEED ?? 20_261_123),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 300),
};
