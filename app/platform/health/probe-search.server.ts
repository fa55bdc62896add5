import type { Part } from "./part.ts";

const TIMEOUT_MS = 1_500;

/** Does the engine answer? Its health address needs no key. Without an address, PostgreSQL searches. */
export async function probeSearch(url: string | undefined): Promise<Part> {
  if (url === undefined) return { state: "off", detail: "search runs in PostgreSQL" };
  const startedAt = performance.now();
  try {
    const response = await fetch(new URL("health", url.endsWith("/") ? url : `${url}/`), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) return { state: "down", detail: `the engine answers with ${response.status}` };
    return { state: "up", latencyMs: Math.round((performance.now() - startedAt) * 10) / 10 };
  } catch {
    return { state: "down", detail: "the engine does not answer" };
  }
}
