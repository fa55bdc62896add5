import type { Kysely } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { type Draft, type DraftFields, type DraftPlace, singleFields } from "#app/drafts/draft.ts";
import { removeDraft, removeDraftsOfForm } from "#app/drafts/remove-drafts.server.ts";
import type { ListName, ProfileStep } from "#app/matching/facts.ts";
import type { Database } from "#db/schema.ts";
import type { Sent } from "./field-view.ts";
import { type Answers, along } from "./form/answers.ts";

/** A form of the profile: a step, or an item of a list (null: one that is not there yet). */
export type ProfileForm = { step: ProfileStep } | { list: ListName; itemId: number | null };

/** The name of a form's draft. */
export function draftNameOf(form: ProfileForm): string {
  return "step" in form ? form.step : `item ${form.itemId ?? "new"}`;
}

function subjectOf(companyId: number, form: ProfileForm): string {
  return "step" in form ? `profile ${companyId}` : `profile ${companyId} ${form.list}`;
}

/** Where somebody's draft of a form of the profile is kept: while they may write into it, and for them alone. */
export function profileDraftPlace(viewer: Person, companyId: number, form: ProfileForm): DraftPlace {
  const isOpen = (name: string) =>
    name === draftNameOf(form) && may(viewer, "company.editProfile", { companyId }).ok;
  return {
    writer: viewer,
    subject: subjectOf(companyId, form),
    applicationId: null,
    companyId,
    isOpen,
    keeps: withoutSecrets,
  };
}

/** A technology of the security class is named by a reference number: what else was typed as its name is not kept. */
function withoutSecrets(fields: DraftFields): DraftFields {
  if (fields.securityClass?.[0] !== "security") return fields;
  const { label: _, ...others } = fields;
  return others;
}

/** Removes the draft of who has saved a form, in the transaction that saves it. */
export async function removeProfileDraft(
  trx: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
  form: ProfileForm,
): Promise<void> {
  await removeDraft(trx, { writer: viewer, subject: subjectOf(companyId, form), form: draftNameOf(form) });
}

/** Removes everybody's drafts of an item that is there no longer. */
export async function removeItemDrafts(
  trx: Kysely<Database>,
  companyId: number,
  item: { list: ListName; itemId: number },
): Promise<void> {
  await removeDraftsOfForm(trx, { subject: subjectOf(companyId, item), form: draftNameOf(item) });
}

const choosing = [along.pick(""), along.seen("")];

/**
 * A draft as the form that it was. A choice made for values that were shown then is not taken over: it is asked again for
 * those of now.
 */
export function draftAnswers(draft: Draft): Answers {
  return Object.fromEntries(
    Object.entries(singleFields(draft)).filter(([name]) => !choosing.some((part) => name.startsWith(part))),
  );
}

/** A form filled with a draft: nothing of it is refused yet, but what others saved since is shown beside it. */
export function fromDraft(answers: Answers, { conflicts }: Pick<Sent["unsettled"], "conflicts">): Sent {
  return { answers, unsettled: { refusals: {}, conflicts, doubts: [] }, isDraft: true };
}
