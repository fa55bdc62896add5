import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * After a refusal a page keeps what it had loaded, unless it was refused because that is out of date (409): what is shown
 * beside the changes, and sent along with the next try, has to be how things stand now.
 */
export const revalidateIfStale: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;
