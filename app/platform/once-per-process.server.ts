const registry = Symbol.for("naru.once-per-process");
const holder: typeof globalThis & { [registry]?: Map<string, unknown> } = globalThis;

/**
 * Makes something once per process, even if this module is loaded twice. It is: server.ts runs the sources while the
 * pages run from Vite's bundle, which holds its own copy; without this a process would open two database pools.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  holder[registry] ??= new Map();
  if (!holder[registry].has(name)) holder[registry].set(name, make());
  // A name stands for one thing, so what is found under it was made by the same `make`.
  return holder[registry].get(name) as T;
}
