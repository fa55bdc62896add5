import { Meilisearch } from "meilisearch";
import { inject } from "vitest";
import { newName } from "./test-services.ts";

/** The engine of this run, and a name prefix for all indexes of the calling file; undefined if none runs. */
export function openTestSearch(): { engine: Meilisearch; indexPrefix: string } | undefined {
  const { meiliUrl, meiliKey, runName } = inject("testServices");
  if (meiliUrl === undefined) {
    return undefined;
  }
  const engine = new Meilisearch({
    host: meiliUrl,
    ...(meiliKey && { apiKey: meiliKey }),
    // Node's fetch asks for gzip, and each compressed answer stalls for about 40 ms.
    requestInit: { headers: { "accept-encoding": "identity" } },
  });
  return { engine, indexPrefix: newName(runName) };
}
