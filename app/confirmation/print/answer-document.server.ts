/** Shown by a browser that asked for a missing document. */
const missing = "이 주소에는 문서가 없습니다.\nThere is no document at this address.\n";

/**
 * Opens what a document is made from. If it is missing (404), answers with a plain sentence, because a document has no page
 * around it. Rethrows every other refusal.
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
