const registry = Symbol.for("naru.once-per-process");
const holder: typeof globalThis & { [registry]?: Map<string, unknown> } = globalThis;

/**
 * Makes something once per process, even if this module is loaded twice. It is in development: server.ts runs
 * the sources while Vite holds its own copy for the pages; without this a process would open two database pools.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  holder[registry] ??= new Map();
  if (!holder[registry].has(name)) holder[registry].set(name, make());
  // A name stands for one thing, so what is found under it was made by the same `make`.
  return holder[registry].get(name) as T;
}
