import type { Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import type { Database } from "../../schema.ts";
import { samples } from "./samples.ts";

/** Enters the sample opportunities with dates around `now`. */
export async function enterSamples(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const notices = samples(now).map(({ id, ...notice }) =>
    canonicalNoticeSchema.parse({
      ...notice,
      source: "sample",
      sourceId: id,
      operatorName: "(예시) 나루기술진흥원",
      isSample: true,
    }),
  );
  const { refused } = await saveNotices(trx, notices, "seed");
  const [first] = refused;
  if (first !== undefined)
    throw new Error(`A sample was refused: ${notices[first.index]?.title}: ${first.reason.en}`);
}
