import { type RawBuilder, sql } from "kysely";

/**
 * Whether an opportunity still receives, or will: a window without an end in the past, or no window at all. By the
 * database's clock: it only says which of two that say equally much is looked at first.
 */
export function isLive(opportunityId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from opportunity_window w
      where w.opportunity_id = ${opportunityId} and (w.closes_at is null or w.closes_at > now()))
    or not exists (select from opportunity_window w where w.opportunity_id = ${opportunityId}))`;
}
