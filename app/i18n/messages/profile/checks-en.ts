import type { profileDoubtsKo, profileRefusalsKo } from "./checks-ko.ts";

export const profileRefusalsEn: typeof profileRefusalsKo = {
  not_text: "Enter text, not a file.",
  control_characters: "Write one line, without line breaks or control characters.",
  not_an_option: "Choose one of the options.",
  own_words_missing: "You chose ‘not in the list’. Say what it is.",
  not_a_number: "Enter a number, such as 1,500.",
  not_a_day: "Enter a day from 1900 to 2100 as year-month-day, such as 2022-03-02.",
  too_many_decimals: "Use at most four decimals.",
  not_whole: "Enter a whole number.",
  year_not_closed: "Enter a fiscal year that has ended, with four digits, such as 2021.",
  year_missing: "Say which year this figure belongs to.",
  figure_missing: "Enter the figure of that year.",
  year_shown: "This year already has a figure above. Change it there.",
  value_missing: "Without a value there is nothing for this day to describe. Enter the value first.",
  security_label:
    "The name of a security-class technology must not tell what it is. Enter its reference number instead: at most 30 characters, no spaces, such as R-2026/17.",
  nothing_entered: "Enter at least one thing before saving.",
  ends_before_it_begins: "It ends before it begins.",
  too_long: (limit) => `Use at most ${limit} characters.`,
  too_small: (limit) => `Enter ${limit} or more.`,
  too_large: (limit) => `Enter ${limit} or less.`,
};

export const profileDoubtsEn: typeof profileDoubtsKo = {
  founded_in_future:
    "The founding day lies in the future. If the company is not founded yet, choose ‘pre-founder’ as kind of applicant.",
  pre_founder_founded_in_future: "The founding day lies in the future. Is this the day you plan to found?",
  pre_founder_registered:
    "A pre-founder is not registered as a business yet, but this one is. Is that right?",
  individual_corporation:
    "The applicant is an individual, but the legal form is a corporation. Is that right?",
  listed_proprietor: "Only corporations are listed on a stock exchange, and this is none. Is that right?",
  corporation_without_employees: "A corporation without any employees: is that right?",
  exports_above_revenue:
    "Even at 600 won to the dollar, exports exceed the revenue of that year. Is that right?",
  figure_before_founding: "This figure is from before the company was founded. Is that right?",
  item_before_founding:
    "A right, certificate or investment dates from before the founding day. Is that right?",
  other_headquarters: "The headquarters here and those in the list of sites differ. Is that right?",
  day_to_come: "This day has not come yet. Is that right?",
  expired: "This has already expired. Keep it as a past certificate?",
  ends_before_it_begins: "It ends before it begins. Check both days.",
  registered_while_filed: "There is a registration day, but the right is only filed. Is that right?",
  ended_while_running: "The end day has passed, but the task is still running. Is that right?",
  completed_in_future: "The end day has not come yet, but the task has ended. Is that right?",
  product_at_low_level: "The product is on the market at TRL 4 or below. Is that right?",
};
