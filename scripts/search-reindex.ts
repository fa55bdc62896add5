import { db } from "#db/client.server.ts";
import { reindex } from "#search/reindex.server.ts";
import { searchEnvironment } from "#search/search-environment.server.ts";

try {
  const startedAt = performance.now();
  const read = await reindex(searchEnvironment());
  process.stdout.write(
    `Rebuilt the search index from ${read} opportunities in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`,
  );
} catch (error) {
  process.stderr.write(
    `The search index could not be rebuilt; the old one stays in use. ${error instanceof Error ? error.message : error}\n`,
  );
  process.exitCode = 1;
} finally {
  await db.destroy();
}
