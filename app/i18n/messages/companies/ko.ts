import { agencyKo } from "./agency-ko.ts";
import { eventsKo } from "./events-ko.ts";
import { keysKo } from "./keys-ko.ts";
import { numberKo } from "./number-ko.ts";
import { overviewKo } from "./overview-ko.ts";
import { peopleKo } from "./people-ko.ts";

/** The words of company pages, and of the officers' pages about companies. */
export const companiesKo = {
  ...overviewKo,
  ...peopleKo,
  ...numberKo,
  keys: keysKo,
  events: eventsKo,
  agency: agencyKo,
};
