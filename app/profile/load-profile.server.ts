import type { Kysely } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Person } from "#app/accounts/viewer.ts";
import { countFactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { findDecidingOrder } from "#app/catalogue/find-deciding-order.server.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { Draft } from "#app/drafts/draft.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ListName, ProfileStep } from "#app/matching/facts.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import type { Sent } from "./field-view.ts";
import { checkItem } from "./form/check-item.ts";
import { checkStep } from "./form/check-step.ts";
import { type ItemView, itemView } from "./item-view.ts";
import { type OverviewView, overviewView } from "./overview-view.ts";
import type { Profile } from "./profile.ts";
import { draftAnswers, fromDraft } from "./profile-drafts.server.ts";
import { readProfile } from "./read-profile.server.ts";
import { type StepView, stepView } from "./step-view.ts";

type Asked = { viewer: Person; companyId: number; now: Temporal.Instant; locale: Locale };

/** The profile of one of the viewer's companies; null if it is not one. */
async function ownProfile(db: Kysely<Database>, { viewer, companyId, now, locale }: Asked) {
  if (!viewer.companies.some(({ id }) => id === companyId)) return null;
  const today = seoulDay(now);
  const [profile, uses] = await Promise.all([
    readProfile(db, companyId),
    countFactUses(db, now.epochMilliseconds, today),
  ]);
  return profile === null ? null : { profile, around: { uses, locale, today } };
}

export async function loadOverview(db: Kysely<Database>, asked: Asked): Promise<OverviewView | null> {
  const own = await ownProfile(db, asked);
  const known = await loadKnowledge(db, asked.companyId, seoulDay(asked.now));
  if (own === null || known === null) return null;
  const order = await findDecidingOrder(known.knowledge, asked.now.epochMilliseconds);
  return overviewView(own.profile, known.knowledge, { ...own.around, order });
}

/** `sent`: a form that could not be saved. `draft`: one that was not sent yet, and is compared with what is saved by now. */
type Filled = { sent?: Sent | null; draft?: Draft | undefined };

/** A step to be filled in. */
export async function loadStep(
  db: Kysely<Database>,
  { step, sent = null, draft, ...asked }: Asked & Filled & { step: ProfileStep },
): Promise<StepView | null> {
  const own = await ownProfile(db, asked);
  if (own === null) return null;
  const { profile } = own;
  // The same for all companies, so that no field moves when it is answered.
  const around = { ...own.around, order: await findDecidingOrder(null, asked.now.epochMilliseconds) };
  if (sent !== null || draft === undefined) return stepView(profile, step, sent, around);
  const answers = draftAnswers(draft);
  return stepView(profile, step, fromDraft(answers, checkStep(profile, step, answers, around.today)), around);
}

/** An item to be filled in, or a new one; null if the item is gone and no form was sent. */
export async function loadItem(
  db: Kysely<Database>,
  { list, itemId, sent = null, draft, ...asked }: Asked & Filled & { list: ListName; itemId: number | null },
): Promise<ItemView | null> {
  const own = await ownProfile(db, asked);
  if (own === null) return null;
  const item = itemIn(own.profile, list, itemId);
  if (item === null && itemId !== null && sent === null) return null;
  const { profile, around } = own;
  if (sent !== null || draft === undefined) return itemView(profile, list, item, { sent, ...around });
  const answers = draftAnswers(draft);
  const checked = checkItem(profile, list, item, { answers, today: around.today });
  return itemView(profile, list, item, { sent: fromDraft(answers, checked), ...around });
}

function itemIn({ lists }: Profile, list: ListName, itemId: number | null) {
  return lists[list].find(({ id }) => id === itemId) ?? null;
}
