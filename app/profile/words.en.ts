import type { profileKo } from "./words.ko.ts";

const plural = (count: string, one: string, many: string) => `${count} ${count === "1" ? one : many}`;

/** Why an entry is refused. */
const refusals: (typeof profileKo)["refusals"] = {
  not_text: "Enter text, not a file.",
  control_characters: "Enter one line, without line breaks or control characters.",
  not_an_option: "Choose one of the options.",
  own_words_missing: "You chose ‘not in the list’. Enter what it is.",
  not_a_number: "Enter a number, such as 1,500.",
  badly_grouped:
    "The comma is in the wrong place. Use commas between groups of three digits and a point for decimals: 1,500 or 12.5.",
  ambiguous: "This can be read in two ways. Write the amount in full, for example 150,000,000.",
  other_unit: (hint) => `This is given in another unit. ${hint}`,
  not_an_industry:
    "Enter a code of the Korean Standard Industrial Classification, such as C26110, 26110 or C26. The six-digit code of the tax office is a different one.",
  not_a_day: "Enter a date from 1900 to 2100 as year-month-day, such as 2022-03-02.",
  not_a_partial_day: "Enter a year, a month or a day, such as 1988, 1988-05 or 1988-05-12.",
  too_many_decimals: "Use up to four decimal places.",
  not_whole: "Enter a whole number.",
  year_not_closed: "Enter a fiscal year that has ended, with four digits, such as 2021.",
  year_missing: "Enter the year of this figure.",
  figure_missing: "Enter the figure for that year.",
  year_shown: "This year already has a figure above. Change it there.",
  value_missing: "A date needs a value. Enter the value first.",
  security_label:
    "The name of a security-class technology must not reveal what it is. Enter its reference number instead: up to 30 characters, no spaces, such as R-2026/17.",
  nothing_entered: "Enter at least one value before saving.",
  ends_before_it_begins: "It ends before it begins.",
  too_long: (limit) => `Use up to ${limit} characters.`,
  too_small: (limit) => `Enter ${limit} or more.`,
  too_large: (limit) => `Enter ${limit} or less.`,
};

/** What is asked about an entry that is unlikely. */
const doubts: (typeof profileKo)["doubts"] = {
  founded_in_future:
    "The founding date is in the future. If the company has not been founded yet, choose ‘pre-founder’ as the type of applicant.",
  pre_founder_founded_in_future:
    "The founding date is in the future. Is this when you plan to found the company?",
  pre_founder_founded:
    "The applicant is not yet founded or registered, but the founding date has passed. Is that correct?",
  pre_founder_employees: "The applicant is a pre-founder but has employees. Is that correct?",
  pre_founder_registered: "The applicant is a pre-founder but is registered as a business. Is that correct?",
  many_employees_for_size:
    "This is a lot of employees for the size of company that was chosen. Is that correct?",
  individual_corporation:
    "The applicant is an individual, but the legal form is a corporation. Is that correct?",
  listed_proprietor: "The company is listed on a stock exchange but is not a corporation. Is that correct?",
  corporation_without_employees: "The company is a corporation without employees. Is that correct?",
  exports_above_revenue:
    "Even at 600 won to the dollar, exports exceed revenue for that year. Is that correct?",
  figure_before_founding: "This figure is from before the company was founded. Is that correct?",
  item_before_founding:
    "A right, certificate or investment dates from before the founding date. Is that correct?",
  other_headquarters: "The headquarters here differs from the one in the list of sites. Is that correct?",
  day_to_come: "This date is in the future. Is that correct?",
  expired: "This has already expired. Keep it as a past certificate?",
  ends_before_it_begins: "It ends before it begins. Check both dates.",
  registered_while_filed: "There is a registration date, but the status is ‘filed’. Is that correct?",
  ended_while_running: "The end date has passed, but the task is still running. Is that correct?",
  completed_in_future: "The end date is in the future, but the task has ended. Is that correct?",
  product_at_low_level: "The product is on the market at TRL 4 or below. Is that correct?",
};

export const profileEn: typeof profileKo = {
  title: "Company profile",
  lead: "Describe your company once and see what support is open to it. You can leave out what you do not know.",
  steps: {
    basics: "Basics",
    technology: "Technologies and IP",
    finance: "Finance and investment",
    track_record: "Certificates, projects and people",
    partners: "Partners and recommendations",
    standing: "Grounds for exclusion",
  },
  stepLeads: {
    basics: "Who is applying. Size, founding date and location decide eligibility more than anything else.",
    technology: "The technologies you hold or are developing, one entry each, and the rights to them.",
    finance: "Figures for fiscal years that have ended, and your credit rating.",
    track_record: "Certificates, publicly funded R&D, founders and key people.",
    partners: "Whom you would apply with, and who recommends you.",
    standing:
      "Leave blank what does not apply. Blank answers are presumed not to apply, and every verdict says so.",
  },
  idle: (count, filled) =>
    `${count} ${count === 1 ? "entry" : "entries"} that no opportunity asks for today${filled === 0 ? "" : ` (${filled} filled in)`}`,
  stepOf: (position, count) => `Step ${position} of ${count}`,
  stepNavigation: "Steps of the profile",
  overview: {
    barTitle: "Opportunities answered",
    bar: (answered, all) =>
      `${answered} of ${all} open or expected opportunities need nothing more from the profile`,
    barHint:
      "Counts opportunities whose rules find all the profile information they need. This does not mean that you are eligible. Questions specific to one opportunity are not counted.",
    noOpportunities: "No opportunity whose rules have been read is open or expected right now",
    stepsTitle: "Steps",
    columns: { step: "Step", state: "Entered", saved: "Last saved" },
    filled: (filled, all) => `${filled} of ${all}`,
    never: "Not saved yet",
    toCheck: (count) => `${count} to check`,
    missingTitle: "Worth entering first",
    missingLead: "The verdicts of most opportunities depend on these.",
    nothingMissing: "Everything that the rules ask for has been entered.",
    toMatches: "See what is open to us",
    start: "Start with the first step",
  },
  why: {
    decides: (count) => `Decides ${plural(count, "opportunity", "opportunities")}`,
    adds: (count) => `Counts for bonus points in ${plural(count, "opportunity", "opportunities")}`,
    decidesAndAdds: (decides, adds) =>
      `Decides ${plural(decides, "opportunity", "opportunities")} and counts for bonus points in ${adds}`,
    closingMonth: "Determines which fiscal years you are asked about",
    nobody: "No current opportunity asks for this",
  },
  unknown: "Not known",
  yes: "Yes",
  no: "No",
  other: "Not in the list (enter below)",
  ownWords: (label) => `${label}, if not in the list`,
  unitHints: {
    KRW: "In won. You can also write 15억 or 3,000만.",
    USD: "In US dollars.",
    percent: "In percent.",
    people: "Number of people.",
    count: "The unit is items.",
    years: "The unit is years.",
    months: "The unit is months.",
    points: "The unit is points.",
    level: "From 1 (basic research) to 9 (on the market).",
  },
  hints: {
    size: "SMEs: choose what your SME certificate says. A micro enterprise counts as a small enterprise, too.",
    foundedOn: "For a corporation, the date of registration; for a sole proprietor, the opening date.",
    industry:
      "Code in the Korean Standard Industrial Classification, with all five digits if you know them: C26110.",
    isNewIndustry:
      "The new-industry fields listed by the Ministry of SMEs and Startups. A company in one of them counts as a start-up for longer.",
    koreanOwnership: "In percent, 0 to 100.",
    closingMonth:
      "Left blank, it counts as December. For a sole proprietor it is always December. The years below are those in which a fiscal year ended; if two ended in one year because you changed the month, enter the figures of the later one.",
    employees: "Permanent employees covered by the four social insurances.",
    creditGrade:
      "The company's grade from a rating agency. If you enter its expiry date, it is not used after that date.",
    securityClass:
      "The content of a security-class technology must not be entered online. Enter a reference number instead of its name, and submit the content to the agency offline.",
    field: "Choose one of the 50 strategic technologies; this sets the field.",
    exportShare: "Exports in percent of revenue, as in the accounts: it depends on the exchange rate.",
    rndShare: "Not needed where R&D spending and revenue are both entered: it is worked out from them.",
    bornOn:
      "Used only where support depends on age. A year (1988) or a month (1988-05) will do; the day is asked for only where it decides.",
    headquarters:
      "Choose the city or district if you can. The province alone is enough for support that asks for no more.",
    headquartersSince:
      "The date of moving to the present city or district. If the company has never moved, its founding date.",
    programme: "The name of the programme as in its notice.",
    confirmation: "If it has been confirmed, leave this blank: an officer enters confirmations.",
  },
  labels: {
    technologies: "Name of the technology",
    certificates: "Name or number of the certificate",
    patents: "Title or number of the right",
    investments: "Investor or name of the investment",
    partners: "Name of the partner",
    recommendations: "Name of the recommendation",
    rndTasks: "Title of the task",
    participations: "A name to tell them apart",
    sites: "Name of the site",
    people: "A name to tell them apart (need not be real)",
    sanctions: "A name to tell them apart",
    insolvencies: "A name to tell them apart",
  },
  labelHint: "Only used to recognise it in the list, never for verdicts.",
  technology: "Technology",
  otherOfField: "another technology of this field",
  days: {
    summary: "Origin and dates",
    asOf: "As of",
    asOfHint: "If left blank, this is the day of saving.",
    validUntil: "Valid until",
    validUntilHint: "Not used after this day. Leave blank if it does not expire.",
  },
  origins: {
    declared: "entered by hand",
    document: "document",
    register: "public register",
    decision: "decision",
  },
  standing: {
    origin: (origin) => `Origin: ${origin}`,
    asOf: (day) => `as of ${day}`,
    changed: (at, by) => `${by}, ${at}`,
    somebody: "a former user",
    fromElsewhere: (origin) =>
      `Confirmed by a ${origin}. If you change it, its origin becomes ‘entered by hand’.`,
    outdated: (day) => `Expired on ${day} and no longer used.`,
  },
  reading: (value) => `Saved: ${value}`,
  year: (year) => year,
  yearEnded: (year) => `Fiscal year ended in ${year}`,
  otherYear: "Another fiscal year",
  otherYearFigure: (label) => `${label} in that year`,
  otherYearHint: "A fiscal year that has ended, such as 2021.",
  conflict: {
    title: "This value has changed in the meantime",
    explain: (by, at) =>
      `It was changed elsewhere after you began to fill in this form (${by}, ${at}). Choose which one to keep.`,
    mine: (value) => `What you entered: ${value}`,
    theirs: (value) => `What is saved now: ${value}`,
    summary: "Choose the value to keep",
  },
  doubt: { title: "Check this", right: "This is correct. Save it as it is." },
  doubts,
  refusals,
  save: "Save",
  saveAndNext: "Save and go to the next step",
  saveAndAnother: "Save and add another",
  toOverview: "Overview of the profile",
  savedNow: (step, time) => `${step}: saved at ${time}`,
  lastSaved: (saved) => `Last saved: ${saved}`,
  notSaved: "Not saved",
  notSavedWhy: "Your entries are still here. Correct or confirm what is marked, then save again.",
  readOnly: "You can view this company but not edit it. Ask an owner for permission to edit.",
  lists: {
    none: "Nothing entered.",
    add: (list) => `Add to ${list}`,
    edit: "Change",
    isComplete: (at, by) => `Declared: there are no others (${at}, ${by})`,
    declare: "There are no others",
    declareEmpty: "There are none",
    declareHint: "Only this counts as ‘none’. Until you say so, there may be more.",
    reopen: "There may be more",
    presumed: "Anything not entered is presumed not to exist.",
    confirmed: "Strategic-technology confirmations, entered by an officer",
    confirmation: (technology, kind, on) => `${technology}: ${kind}, confirmed ${on}`,
    until: (day) => `until ${day}`,
    nothingKnown: "An entry without a name or content",
  },
  item: {
    add: (list) => `Add to ${list}`,
    edit: (list) => `Change: ${list}`,
    remove: "Delete this entry",
    removeExplain: "This cannot be undone. The history keeps who deleted it and when.",
    removeConfirm: "Delete",
    changedMeanwhile:
      "This entry was changed elsewhere in the meantime. Check what is saved now, then delete it again.",
    gone: "This entry was deleted in the meantime. What you typed is still on this page; copy it into a new entry if you need it.",
    listFull: "A list can have up to 1,000 entries.",
  },
};
