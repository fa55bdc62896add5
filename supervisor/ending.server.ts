export type Ending = {
  /** Aborts whatever is still starting. */
  signal: AbortSignal;
  /** Resolves once the end was asked for: with the failure that asked, or undefined if a person did. */
  hasCome: Promise<unknown>;
  /** Begins the end; the first cause counts, later ones are its consequences. */
  begin: (failure?: unknown) => void;
};

const PARENT_CHECK_MS = 500;

/**
 * Listens for everything by which a person, the terminal, the system or a launcher that was killed ends this process.
 * @param isUnderNpm whether npm started this process, by way of a shell
 */
export function listenForEnding(isUnderNpm: boolean): Ending {
  const starting = new AbortController();
  let resolve: (failure: unknown) => void = () => {};
  const hasCome = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  const begin = (failure?: unknown) => {
    resolve(failure);
    starting.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => begin());
  process.on("disconnect", () => begin());
  // A signal to npm reaches its shell, which dies of it without passing it on; all that we see is a new parent.
  const parent = process.ppid;
  const check = setInterval(() => isUnderNpm && process.ppid !== parent && begin(), PARENT_CHECK_MS);
  check.unref();
  return { signal: starting.signal, hasCome, begin };
}
