import { resolve } from "node:path";
import { build, isBuildStale } from "../../supervisor/ensure-built.ts";

// The product's own way to build: what `npm test` has built, `npm start` does not build again.
const root = resolve(import.meta.dirname, "../..");
if (isBuildStale(root)) {
  await build(root, resolve(root, "reports/build.log"), process.env, new AbortController().signal);
}
