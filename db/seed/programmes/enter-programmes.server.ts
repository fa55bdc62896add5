import type { Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import type { Database } from "#db/schema.ts";
import { finance } from "./finance.ts";
import { investmentResearch } from "./investment-research.ts";
import { ipAndTalent } from "./ip-and-talent.ts";
import { jointResearch } from "./joint-research.ts";
import { otherNotices } from "./other-notices.ts";
import { overseasOfMss } from "./overseas-of-mss.ts";
import { overseasOfOthers } from "./overseas-of-others.ts";
import { procurement } from "./procurement.ts";
import { noticesOf } from "./programme-notices.ts";
import type { ProgrammeSeed } from "./programme-seed.ts";
import { regional } from "./regional.ts";
import { smeResearch } from "./sme-research.ts";
import { startup } from "./startup.ts";

/** The surveyed programmes, 58, and the notices that belong to none. */
export const survey: readonly ProgrammeSeed[] = [
  ...procurement,
  ...smeResearch,
  ...investmentResearch,
  ...jointResearch,
  ...startup,
  ...regional,
  ...overseasOfMss,
  ...overseasOfOthers,
  ...finance,
  ...ipAndTalent,
  ...otherNotices,
];

export const programmes = survey.filter(({ isOneOff }) => !isOneOff);

/** Enters the surveyed programmes, their known rounds, and the rounds expected as of `now`. */
export async function enterProgrammes(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const agencies = await trx.selectFrom("agency").select(["id", "ko"]).execute();
  const idOf = new Map(agencies.map(({ id, ko }) => [ko, id]));
  const agencyId = (name: string | null) => {
    if (name === null) return null;
    const id = idOf.get(name);
    if (id === undefined)
      throw new Error(`A surveyed programme names an agency that is not entered: ${name}`);
    return id;
  };
  await trx
    .insertInto("programme")
    .values(
      programmes.map(({ id, ko, en, kind, ministry, operator, mark, source }) => ({
        id,
        ko,
        en,
        kind,
        ministry_id: agencyId(ministry),
        operator_id: agencyId(operator),
        mark,
        source,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        ko: eb.ref("excluded.ko"),
        en: eb.ref("excluded.en"),
        kind: eb.ref("excluded.kind"),
        ministry_id: eb.ref("excluded.ministry_id"),
        operator_id: eb.ref("excluded.operator_id"),
        mark: eb.ref("excluded.mark"),
        source: eb.ref("excluded.source"),
      })),
    )
    .execute();
  const notices = survey.flatMap((programme) => noticesOf(programme, now));
  const { refused } = await saveNotices(trx, notices, "seed");
  const [first] = refused;
  if (first !== undefined)
    throw new Error(`A surveyed round was refused: ${notices[first.index]?.title}: ${first.reason.en}`);
}
