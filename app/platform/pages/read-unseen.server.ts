/** Reads a form that is not taken to its end: only then does a browser show the answer instead of a broken connection. */
export async function readUnseen(request: Request): Promise<void> {
  // A sender who hangs up needs no answer.
  if (!request.bodyUsed) await request.body?.pipeTo(new WritableStream()).catch(() => undefined);
}
