import { useLocation } from "@remix-run/react";
import { returnQuery } from "#app/i18n/return-query.ts";

/** Leads to the sign-in page and back here, with what was chosen here; without a language, as links are given it. */
export function useSignInPath(): string {
  const { pathname, search } = useLocation();
  return `/sign-in${returnQuery(pathname + search)}`;
}
