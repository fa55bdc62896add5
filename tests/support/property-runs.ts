import { vi } from "vitest";

// A property runs hundreds of cases, which can exceed the usual time limit on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/**
 * The number of runs and the seed of property tests. Each run draws the same cases, so that a failing build is due to the
 * change; PROPERTY_SEED and PROPERTY_RUNS explore further.
 */
export const propertyRuns = {
  seed: Number(process.env.PROPERTY_SEED ?? 20_261_123),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 300),
};
