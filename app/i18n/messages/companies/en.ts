import { agencyEn } from "./agency-en.ts";
import { eventsEn } from "./events-en.ts";
import { keysEn } from "./keys-en.ts";
import type { companiesKo } from "./ko.ts";
import { numberEn } from "./number-en.ts";
import { overviewEn } from "./overview-en.ts";
import { peopleEn } from "./people-en.ts";

/** The words of company pages, and of the officers' pages about companies. */
export const companiesEn: typeof companiesKo = {
  ...overviewEn,
  ...peopleEn,
  ...numberEn,
  keys: keysEn,
  events: eventsEn,
  agency: agencyEn,
};
