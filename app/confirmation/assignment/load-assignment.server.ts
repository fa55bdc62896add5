import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { blindSettingOf } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import {
  countDeclarations,
  type Declarations,
} from "#app/confirmation/review/blind/count-declarations.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import { addDays } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { findProposal } from "./find-proposal.server.ts";
import { type ProposalView, proposalView } from "./proposal-view.ts";

export type OpenRound = { id: number; name: Bilingual; count: number };

/** How a proposal begins; `wanted`: places to fill with that. */
export type Begin = { reviewers: number; pairCap: number; dueOn: string; wanted: number; cases: number };

export type AssignmentView = {
  rounds: readonly OpenRound[];
  round: OpenRound | null;
  proposal: ProposalView | null;
  /** Null: not a blind round. */
  declarations: Declarations | null;
  begin: Begin;
};

const USUAL_REVIEWERS = 3;
const USUAL_PAIR_CAP = 5;
const MOST_ROUNDS = 60;

/** The rounds with applications in examination that the viewer may see, and the viewer's proposal for one of them. */
export async function loadAssignment(
  db: Kysely<Database>,
  { viewer, roundId, page, changing }: { viewer: Person; roundId: number; page: number; changing: number },
): Promise<AssignmentView> {
  const { rows } = await sql<OpenRound & { settings: RoundSettings; wanted: number }>`
    select r.id, json_build_object('ko', r.name_ko, 'en', r.name_en) as name, count(*) as count, r.settings,
      coalesce(sum(greatest(0, ${USUAL_REVIEWERS} - (select count(*) from review
        where application_id = a.id and declined_at is null and closed_at is null))), 0)::integer as wanted
    from application a join round r on r.id = a.round_id
    where a.status = 'examination' and ${isSeenBy(viewer)}
    group by r.id order by r.opens_at desc, r.id desc limit ${MOST_ROUNDS}`.execute(db);
  const rounds = rows.map(({ id, name, count }) => ({ id, name, count }));
  const chosen = rows.find(({ id }) => id === roundId) ?? rows[0];
  const found = chosen === undefined ? null : await findProposal(db, { viewer, roundId: chosen.id });
  return {
    rounds,
    round: rounds.find(({ id }) => id === chosen?.id) ?? null,
    declarations:
      chosen !== undefined && blindSettingOf(chosen.settings).value
        ? await countDeclarations(db, { roundId: chosen.id })
        : null,
    proposal: found === null ? null : proposalView(found, { page, changing }),
    begin: {
      reviewers: found?.proposal.reviewers ?? USUAL_REVIEWERS,
      pairCap: found?.proposal.pairCap ?? USUAL_PAIR_CAP,
      dueOn: found?.proposal.dueOn ?? addDays(today(), chosen?.settings.reviewDays.value ?? 14),
      wanted: chosen?.wanted ?? 0,
      cases: chosen?.count ?? 0,
    },
  };
}
