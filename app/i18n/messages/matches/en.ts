import type { matchesKo } from "./ko.ts";

const plural = (count: string, noun = "opportunity", nouns = "opportunities") =>
  `${count} ${count === "1" ? noun : nouns}`;

export const matchesEn: typeof matchesKo = {
  title: "My matches",
  lead: (company, day) =>
    `Judged for ${company} by its profile on ${day}. Only opportunities that are open or expected are counted.`,
  bookmarks: "Saved for the company",
  profile: "Company profile",
  next: {
    title: "Your next step",
    nothingKnown:
      "The profile is still empty. A few answers are enough to see which opportunities are open to you.",
    nothingKnownViewer:
      "The profile is still empty. An owner, editor or consultant has to fill it in before anything can be judged.",
    toProfile: "Fill in the profile",
    question: (question, count) => `Tell us one thing, “${question}”, and up to ${plural(count)} may open.`,
    answer: "Answer",
    closing: (title, word) => `Of all that is open to you, “${title}” closes first (${word}).`,
    open: "See notice and rules",
    ownQuestion: (title) => `“${title}” asks one thing of its own; your answer may open it.`,
    change: (change, count) => `${change}: with this change you could apply for ${plural(count)}.`,
    search: "Nothing is open to you now. See what comes close.",
    toSearch: "Find what is possible",
  },
  news: {
    title: "Since your last visit",
    first:
      "This is your first visit. Next time you will see here what has appeared, changed or closed meanwhile.",
    none: (when) => `Nothing has changed since ${when}.`,
    since: (when) =>
      `What has happened since ${when} to opportunities that are open to you by your profile of today.`,
    appeared: (count) => `${plural(count)} newly published`,
    opened: (count) => `${plural(count)} now receiving applications`,
    changed: (count) => `${plural(count)} changed`,
    closed: (count) => `${plural(count)} closed`,
    parts: (parts) => `Changed: ${parts}`,
    otherParts: "other content",
    firstOf: (count) => `The first ${count} are shown.`,
    read: "Mark all as read",
  },
  open: {
    title: "Open to you",
    lead: "A verdict is a preliminary view. The agency decides who may apply.",
    eligible: "All rules were read, and are met",
    noObstacle: "The rules read so far are met; check the original",
    none: "Nothing is open to you now.",
    noneNear: (answers, changes) => `One answer may open ${answers}, and one change ${changes}.`,
    more: (count) => `See all ${count}`,
    firstOf: (count) => `The ${count} that close first, by kind.`,
  },
  answers: {
    title: "One answer away",
    lead: "One more answer decides whether you may apply. The question that opens most comes first.",
    none: "No single answer opens anything.",
    opens: (count) => `One and the same answer can open ${plural(count)}.`,
    of: (count) => `One answer or another opens ${plural(count)}.`,
    own: "Asked by single notices",
    ownLead: "Each of these may open with one answer to a question of its own. Answer on its page.",
    answer: "Answer",
    answerOf: (name) => `Answer: ${name}`,
    mayNot: "You may only read in this company. Owners, editors and consultants with a mandate answer.",
    more: (count) =>
      `${plural(count, "more question", "more questions")}; a fuller profile settles them along the way.`,
    possible: (count) => `${plural(count)} in all need more answers.`,
    toPossible: "See what is possible",
  },
  changes: {
    title: "One change away",
    lead: "You do not meet the rules yet, but a decision or some preparation of yours would change that.",
    none: "No single change was found that opens anything.",
    opens: (count) => `Opens ${plural(count)}.`,
    several: (count) => `${plural(count)} with two or three changes together`,
    wait: (day) => `Opens by waiting: ${day}`,
    more: (count) => `There ${count === "1" ? "is 1 more way" : `are ${count} more ways`}.`,
  },
  bounded: (looked, of) =>
    `There are many different rules here, so ${looked} of ${of} opportunities were looked at. Find the others by searching.`,
  kinds: {
    caption: (group) => `${group}: number and amount by kind`,
    kind: "Kind",
    count: "Number",
    sum: "Amount in all",
    unknown: "Amount not known",
    all: "All",
    upTo: (won) => `up to ${won}`,
    cases: (count) => count,
    folded: "A notice with several tracks counts once, with the largest of its ceilings.",
  },
  shown: (count, isAll) => (isAll ? `Show ${plural(count)}` : `Show the first ${count}`),
  year: {
    title: "The year ahead",
    lead: (count) => `Application periods of the ${count} that close first, of all that is open to you.`,
    chart: "Application periods of opportunities by month. The table below says the same.",
    month: (month) =>
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] ?? "",
    today: "Today",
    legend:
      "Filled bars are open, hatched bars expected. Where a bar ends in dots, its end is not known or lies beyond the year.",
    table: "Application periods",
    columns: { title: "Opportunity", status: "Status", opens: "Opens", closes: "Closes", limit: "Amount" },
    unknown: "Not known",
    none: "No period can be drawn.",
  },
  confirmed: {
    title: "With a strategic-technology confirmation",
    lead: "Judged again as if all technologies of your profile were confirmed.",
    leadNone: "Your profile lists no technology, so this was judged as if you had one that is confirmed.",
    held: "You hold a confirmation. The verdicts above count it.",
    holding: "Confirmed as holding",
    developing: "Confirmed as developing",
    opens: (count) => `Opens ${plural(count)}.`,
    nothing: "Opens nothing new.",
    favoured: (count) =>
      `${plural(count)} open to you ${count === "1" ? "gives" : "give"} bonus points to confirmed companies.`,
    noFavoured: "None of what is open to you gives bonus points to confirmed companies.",
    technologies: "List your technologies",
  },
};
