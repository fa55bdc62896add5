/** Reads a rejected form to its end: only then does a browser show the answer instead of a broken connection. */
export async function readUnseen(request: Request): Promise<void> {
  // A sender who disconnects needs no answer.
  if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
}
