// Of the system: nobody listens, or the way there is broken.
const systemCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
// Of PostgreSQL: connection lost, no connection left, shutting down, starting, database dropped or out of room.
const sqlStates = /^(08...|53[013]00|57P0[1-5])$/;
// pg and its pool have no codes for these.
const sayings =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether an error says that the database cannot be reached: nothing of ours to mend, and gone by itself in a while. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (systemCodes.has(code) || sqlStates.test(code) || sayings.test(error.message)) return true;
  // Node tries each address of a name, and tells of all together.
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}
