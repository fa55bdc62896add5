import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Database } from "../../schema.ts";
import { sampleDays } from "../samples/sample-days.ts";

/**
 * Sample rounds around today: two closed, of which the later one has a committee, one open and one upcoming. An open or upcoming round from an earlier start stays
 * as it is.
 */
export async function enterRounds(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const { at } = sampleDays(now);
  const isOver = sql`closes_at <= ${now.toString()}`;
  await enterRound(trx, { opensAt: at(-95, 9), closesAt: at(-65, 18) }, isOver);
  await enterRound(
    trx,
    { opensAt: at(-55, 9), closesAt: at(-25, 18) },
    sql`${isOver} and (settings -> 'hasDeliberation' ->> 'value')::boolean`,
    committeeSettings,
  );
  await enterRound(
    trx,
    { opensAt: at(-10, 9), closesAt: at(19, 18) },
    sql`opens_at <= ${now.toString()} and closes_at > ${now.toString()}`,
    blindSettings,
  );
  await enterRound(trx, { opensAt: at(60, 9), closesAt: at(90, 18) }, sql`opens_at > ${now.toString()}`);
}

/** With a rule for extensions, so that they can be tried; nobody has checked it. */
const settings: RoundSettings = {
  ...defaultRoundSettings,
  extension: { days: 15, source: "예시: 행정절차법 제19조제2항(가정)", isVerified: false },
};

/** The open one is blind, so that this can be tried, too. */
const blindSettings: RoundSettings = {
  ...settings,
  isBlind: { value: true, source: "예시: 기관이 정한 회차 설정", isVerified: false },
};

const committeeSettings: RoundSettings = {
  ...settings,
  hasDeliberation: { value: true, source: "예시: 기관이 정한 회차 설정", isVerified: false },
};

async function enterRound(
  trx: Transaction<Database>,
  { opensAt, closesAt }: { opensAt: string; closesAt: string },
  isThere: ReturnType<typeof sql>,
  own = settings,
): Promise<void> {
  const { rows } = await sql`select from round where is_sample and ${isThere}`.execute(trx);
  if (rows.length > 0) return;
  const [year, month] = opensAt.slice(0, 7).split("-");
  await sql`
    insert into round (name_ko, name_en, opens_at, closes_at, version_id, holding_form_id, developing_form_id,
      settings, is_sample)
    select ${`(예시) ${year}년 ${Number(month)}월 회차`}, ${`(Sample) Round of ${year}-${month}`}, ${opensAt}, ${closesAt}, v.id,
      'holding-1', 'developing-1', ${JSON.stringify(own)}, true
    from taxonomy_version v where v.status = 'in_force'`.execute(trx);
}
