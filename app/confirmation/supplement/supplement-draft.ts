import type { Person } from "#app/accounts/viewer.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import type { OpenSupplement } from "./find-open-supplement.server.ts";

type Asked = { viewer: Person; companyId: number; applicationId: number };

/** Of an open request alone: whoever may open the page of the request may answer it. */
export function draftPlace(
  { viewer, companyId, applicationId }: Asked,
  open: OpenSupplement | null,
): DraftPlace {
  const isOpen = (form: string) => open !== null && form === "answer_supplement";
  return aboutApplication(applicationId, { writer: viewer, companyId, isOpen });
}
