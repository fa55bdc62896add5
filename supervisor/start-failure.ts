/**
 * Something that keeps Naru from starting, told in a sentence that a person can act on.
 * It is printed as it is, without a stack trace; every other error is a mistake of ours and goes to the log.
 */
export class StartFailure extends Error {
  override name = "StartFailure";
}

/** The people's message of any error: ours as it is, others with the word that the system gave. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
