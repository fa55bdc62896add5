/**
 * For V8, in web processes. Left alone it takes the measure of a large machine and lets garbage pile up to several times
 * of what is alive: loading 100,000 opportunities left 200 MB of heap for 67 MB. Small young pages keep what stays
 * apart from what goes, and the heap grows by smaller steps: a tenth more work for a tenth less memory. Steps of a tenth
 * instead of three cost half as much work again, for nothing more. docs/benchmarks-search.md has the figures.
 */
export const memoryFlags: readonly string[] = [
  "--max-semi-space-size=4",
  "--max-old-space-size=1024",
  "--heap-growing-percent=30",
];
