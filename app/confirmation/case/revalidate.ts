import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * Where a page was out of date (409), what is shown beside the changes, and sent along with the next try, has to be how things
 * stand now. After every other refusal it stays as it was: a form that is corrected must not vouch for what came meanwhile.
 */
export const revalidateIfStale: ShouldRevalidateFunction = ({ actionStatus = 0, defaultShouldRevalidate }) =>
  actionStatus >= 400 ? actionStatus === 409 : defaultShouldRevalidate;
