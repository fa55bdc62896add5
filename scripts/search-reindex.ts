import { db } from "#db/client.server.ts";
import { reindex } from "#search/reindex.server.ts";

try {
  const startedAt = performance.now();
  const read = await reindex();
  process.stdout.write(
    `The search was built anew from ${read} opportunities in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`,
  );
} catch (error) {
  process.stderr.write(
    `The search could not be built anew; the old index goes on as it was. ${error instanceof Error ? error.message : error}\n`,
  );
  process.exitCode = 1;
} finally {
  await db.destroy();
}
