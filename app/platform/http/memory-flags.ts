/**
 * For V8, in web processes. Left alone it takes the measure of a large machine and lets garbage pile up to several times
 * of what is alive: loading 100,000 opportunities left 200 MB of heap for 67 MB. Small young pages keep what stays
 * apart from what goes, and a limit of 1 GB makes the heap grow by smaller steps. Measured: 285 MB instead of 480.
 */
export const memoryFlags: readonly string[] = ["--max-semi-space-size=8", "--max-old-space-size=1024"];
