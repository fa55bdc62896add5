import type { MetaFunction } from "@remix-run/node";
import { nameInTitle } from "#app/accounts/company-name.ts";
import { pageTitle } from "#app/i18n/page-title.ts";
import type { CasePage } from "./case-steps.ts";
import type { StaffCase } from "./require-case.server.ts";
import { caseWords } from "./words.ts";

/** The title of a tab of a case: which tab, which case, whose. The frame around it has loaded the case. */
export function caseTitle(page: CasePage): MetaFunction {
  return (args) => {
    const frame = args.matches.find(({ id }) => id.endsWith("case/case.page"));
    const found = frame?.data as Pick<StaffCase, "reference" | "company"> | undefined;
    const title = pageTitle(caseWords, ({ frame: { tabs } }) => tabs[page], {
      index: false,
      about: (_, locale) => found && `${found.reference} ${nameInTitle(found.company, locale) ?? ""}`.trim(),
    });
    return title(args);
  };
}
