/** What a browser shows that asked for a document which is not there: a sentence, in the words of no program. */
const missing = "이 주소에는 문서가 없습니다.\nThere is no document at this address.\n";

/**
 * Opens what a document is made of. Where it is missing (404) the answer is a plain sentence: a document has no page of ours
 * around it that could say so. Every other refusal goes on as it was thrown.
 */
export async function openForDocument<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    throw new Response(missing, {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}

/** What `data(null, { status: 404 })` throws. */
function isMissing(thrown: unknown): boolean {
  if (typeof thrown !== "object" || thrown === null || !("init" in thrown)) return false;
  const { init } = thrown;
  return typeof init === "object" && init !== null && "status" in init && init.status === 404;
}
