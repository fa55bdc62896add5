// A web process of its own, as far as finding and judging go; for tests of what one process learns of another's writes.
// Each message asks it as a request would: with the revision of the company that is in the database now.
import { searchOpportunities } from "#app/catalogue/search-opportunities.server.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { db } from "#db/client.server.ts";

process.on("message", async ({ id }: { id: number }) => {
  const company = await db
    .selectFrom("company")
    .select(["id", "revision"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const { items } = await searchOpportunities(
    { ...emptySearch, statuses: ["open"] },
    { company, limit: 100 },
  );
  process.send?.(Object.fromEntries(items.map((card) => [card.title, card.judgement?.verdict])));
});
process.on("disconnect", () => db.destroy());
process.send?.("ready");
