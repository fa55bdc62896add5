import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Page } from "#tests/support/enforced-page.ts";
import { place, type Who } from "./step-people.ts";

export type Fields = Readonly<Record<string, string>>;
export type Row = {
  step: StepName;
  who: Who;
  page: Page;
  status: Status;
  /** Brings about what the step needs besides the status, and returns what its form sends; `path`: of the page. */
  prepare: (id: number) => Promise<{ fields?: Fields; path?: string; params?: Fields }>;
};

export const officer = { who: "officer", status: "examination" } as const;

/** A page of the applicant, with its names. */
export function ofCompany(id: number, rest: string) {
  const params = { companyId: String(place.companyId), applicationId: String(id) };
  return { path: `/company/${place.companyId}/applications/${id}${rest}`, params };
}
