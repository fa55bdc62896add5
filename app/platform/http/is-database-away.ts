// From the system: nothing listens there, or the network is broken.
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
// From PostgreSQL: connection lost, no connection left, shutting down, starting, database dropped or out of space.
const sqlStates = /^(08...|53[013]00|57P0[1-5])$/;
// pg and its pool have no codes for these.
const messages =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error)/;

/** Whether an error means that the database cannot be reached: not a defect of ours, and usually temporary. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (systemCodes.has(code) || sqlStates.test(code) || messages.test(error.message)) return true;
  // Node tries every address of a name and reports all failures together.
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return isDatabaseAway(error.cause);
}
