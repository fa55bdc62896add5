/**
 * A reason why Naru cannot start, in a message that tells a person what to do.
 * It is printed without a stack trace; every other error is a defect of Naru and goes to the log.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}

/** The message of any error, for people. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
