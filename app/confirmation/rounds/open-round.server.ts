import { data } from "@remix-run/node";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { findWaitingChange, listRounds, loadRound, loadRoundChoices } from "./load-rounds.server.ts";
import type { RoundPlan, RoundStanding } from "./round-plan.ts";
import { changeView, itemsOf, nameOf } from "./round-view.ts";

/**
 * What the page of a round shows. An address 'planned-7' is that of the new round that change 7 plans: it has no values and
 * no history yet. Throws the answer 404 where there is none.
 */
export async function openRound(address: string | undefined, locale: Locale) {
  const choices = await perform(loadRoundChoices, undefined);
  const [, changeId] = /^planned-(\d+)$/.exec(address ?? "") ?? [];
  if (changeId !== undefined) {
    const change = await perform(findWaitingChange, readId(changeId));
    if (change === null || change.roundId !== null) throw data(null, { status: 404 });
    const waiting = changeView(change, choices, locale);
    return { id: null, name: waiting.name, items: null, waiting, settled: [] };
  }
  const round = await perform(loadRound, { roundId: readId(address), now: now().toString() });
  if (round === null) throw data(null, { status: 404 });
  const { id, plan, waiting, settled } = round;
  return {
    id,
    name: nameOf(plan, locale),
    items: itemsOf(plan, choices, locale),
    waiting: waiting === null ? null : changeView(waiting, choices, locale),
    settled: settled.map((change) => changeView(change, choices, locale)),
  };
}

/** What the form of a round begins with: the round of the address, or for 'new' what the latest one has. */
export async function openPlan(address: string | undefined): Promise<{
  round: number | null;
  plan: RoundPlan;
  standing: RoundStanding;
}> {
  if (address === "new") {
    const [latest] = await perform(listRounds, undefined);
    const { versions, forms } = await perform(loadRoundChoices, undefined);
    const newest = (kind: "holding" | "developing") => forms.find((form) => form.kind === kind)?.id ?? "";
    const plan: RoundPlan = {
      nameKo: "",
      nameEn: "",
      opensAt: "",
      closesAt: "",
      versionId: latest?.plan.versionId ?? versions[0]?.id ?? "",
      holdingFormId: newest("holding"),
      developingFormId: newest("developing"),
      settings: { ...(latest?.plan.settings ?? defaultRoundSettings), closedOn: [] },
    };
    return { round: null, plan, standing: { hasOpened: false, hasApplications: false } };
  }
  const found = await perform(loadRound, { roundId: readId(address), now: now().toString() });
  if (found === null) throw data(null, { status: 404 });
  return { round: found.id, plan: found.plan, standing: found.standing };
}
