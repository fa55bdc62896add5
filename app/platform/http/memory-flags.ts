/**
 * V8 flags of web processes. By default V8 sizes the heap for a large machine and lets garbage grow to several times the
 * live data: loading 100,000 opportunities left a heap of 200 MB for 67 MB. A small young generation separates short-lived
 * from long-lived data, and the heap grows in smaller steps: 10 % more work for 10 % less memory. Steps of 10 % instead of
 * 30 % take half as much work again without saving more. docs/benchmarks-search.md has the figures.
 */
export const memoryFlags: readonly string[] = [
  "--max-semi-space-size=4",
  "--max-old-space-size=1024",
  "--heap-growing-percent=30",
];
