import type { Person } from "#app/accounts/viewer.ts";
import { draftName } from "#app/confirmation/procedure/case-drafts.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";

type Asked = { consultationId: number; applicationId: number };

/** Where an account of the ministry keeps the opinion that it is writing. The caller has found the question open. */
export function placeOfAccount(writer: Person, asked: Asked): DraftPlace {
  return placeOf(writer, asked);
}

/**
 * The same without an account: under the invitation, which stays the same if its link is sent again. The caller has
 * opened the link and seen that its code was entered.
 */
export function placeOfLink(asked: Asked): DraftPlace {
  return placeOf({ invitation: `consultation ${asked.consultationId}` }, asked);
}

function placeOf(writer: DraftPlace["writer"], { consultationId, applicationId }: Asked): DraftPlace {
  const name = draftName("answer_consultation", consultationId);
  return aboutApplication(applicationId, { writer, isOpen: (form) => form === name });
}
