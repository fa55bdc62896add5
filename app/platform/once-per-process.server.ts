const registry = Symbol.for("naru.once-per-process");
const holder: typeof globalThis & { [registry]?: Map<string, unknown> } = globalThis;

/**
 * Makes something once per process, even if this module is loaded twice, as in development: server.ts runs the sources
 * while Vite loads its own copy for the pages, and a process would otherwise open two database pools.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  holder[registry] ??= new Map();
  if (!holder[registry].has(name)) holder[registry].set(name, make());
  // Each name has a single `make`, so the value has its type.
  return holder[registry].get(name) as T;
}

/** Lets the next caller make everything anew. For tests of one process that each want a product of their own. */
export function forgetOncePerProcess(): void {
  delete holder[registry];
}
