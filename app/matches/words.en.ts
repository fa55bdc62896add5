import type { matchesKo } from "./words.ko.ts";

const plural = (count: string, noun = "opportunity", nouns = "opportunities") =>
  `${count} ${count === "1" ? noun : nouns}`;

export const matchesEn: typeof matchesKo = {
  title: "My matches",
  lead: (company, day) =>
    `Judged for ${company} from its profile on ${day}. Only open and expected opportunities are counted.`,
  bookmarks: "Saved for the company",
  profile: "Company profile",
  next: {
    title: "Your next step",
    nothingKnown:
      "The profile is still empty. A few answers are enough to see which opportunities are open to you.",
    nothingKnownViewer:
      "The profile is still empty. An owner, editor or consultant has to fill it in before anything can be judged.",
    toProfile: "Fill in the profile",
    question: (question, count) => `Answer one question, “${question}”, and up to ${plural(count)} may open.`,
    answer: "Answer",
    closing: (title, word) => `Of everything open to you, “${title}” closes first (${word}).`,
    likely: (title, word) =>
      `By the rules read automatically, “${title}” is probably a match (${word}). Check its rules in the original.`,
    open: "See the notice and its rules",
    noticeQuestion: (title) => `“${title}” asks one more question; your answer may open it.`,
    change: (change, count) => `${change}: with this change you could apply for ${plural(count)}.`,
    search: "Nothing is open to you right now. See what comes close.",
    toSearch: "Find possible opportunities",
  },
  news: {
    title: "Since your last visit",
    first:
      "This is your first visit. Next time, you will see here what is new, changed or closed since then.",
    none: (when) => `Nothing has changed since ${when}.`,
    since: (when) =>
      `What has happened since ${when} to opportunities that are open to you, or probably match, under your current profile.`,
    appeared: (count) => plural(count, "new opportunity", "new opportunities"),
    opened: (count) => `${plural(count)} now open for applications`,
    changed: (count) => `${plural(count)} changed`,
    closed: (count) => `${plural(count)} closed`,
    likely: (what) => `Probably a match, read automatically: ${what}`,
    parts: (parts) => `Changed: ${parts}`,
    otherParts: "other content",
    firstOf: (count) => `Showing the first ${count}.`,
    read: "Mark all as read",
  },
  notJudged: {
    text: (count) =>
      `${plural(count)} more ${count === "1" ? "was" : "were"} not judged, because no rules have been read.`,
    label: "See all opportunities",
  },
  open: {
    title: "Open to you",
    lead: "A verdict is a preliminary view. The agency decides who may apply.",
    eligible: "All rules have been read and are met",
    noObstacle: "The rules read so far are met; check the original",
    none: "Nothing is open to you right now.",
    noneNear: (answers, changes) => `One answer may open ${answers}, and one change ${changes}.`,
    more: (count) => `See all ${count}`,
    firstOf: (count) => `The ${count} that close first, by kind.`,
  },
  likely: {
    title: "Probably a match",
    lead: "Read automatically; the original decides.",
    firstOf: (count) => `The ${count} that close first are shown.`,
    more: (count) => `See all ${count} that probably match`,
    unlikely: (count) =>
      `${count} more probably do not match, by rules that were read automatically, and are not shown here.`,
    toUnlikely: "Show them",
  },
  answers: {
    title: "One answer away",
    lead: "One more answer decides whether you may apply. The question that opens the most comes first.",
    none: "No single answer opens an opportunity.",
    opens: (count) => `One answer can open ${plural(count)}.`,
    of: (count) => `Depending on your answer, ${plural(count)} in all may open.`,
    ofNotices: "Asked by individual notices",
    ofNoticesLead:
      "Each of these may open with one answer to a question that only this notice asks. Answer on its page.",
    answer: "Answer",
    answerOf: (name) => `Answer: ${name}`,
    mayNot: "You can only view this company. Its owners, editors and consultants with a mandate can answer.",
    more: (count) =>
      `There ${count === "1" ? "is" : "are"} ${plural(count, "more question", "more questions")}. Filling in your profile answers them too.`,
    possible: (count) => `${plural(count)} in all ${count === "1" ? "needs" : "need"} more answers.`,
    toPossible: "See possible opportunities",
  },
  changes: {
    title: "One change away",
    lead: "You do not meet the rules yet, but a decision or some preparation on your side would change that.",
    none: "No single change was found that opens an opportunity.",
    opens: (count) => `Can open ${plural(count)}.`,
    several: (count) => `${plural(count)} with two or three changes together`,
    closes: (count) => `It closes ${plural(count)} that ${count === "1" ? "is" : "are"} open to you now.`,
    whereConfirmed:
      "The Ministry of Science and ICT confirms strategic technologies. It gives its result in writing within 30 days of receipt, not counting time for supplements and technical reviews (Enforcement Decree, art. 8(3) and (4); source checked).",
    closesNothing: "It closes nothing.",
    orders: { count: "Most opened first", amount: "Largest amounts first" },
    wait: (day) => `Opens if you wait: ${day}`,
    more: (count) => `There ${count === "1" ? "is 1 more option" : `are ${count} more options`}.`,
  },
  bounded: (checked, of) =>
    `There are many different rules here, so only ${checked} of ${of} opportunities were checked. Search to find the others.`,
  kinds: {
    caption: (group) => `${group}: number and amount by kind`,
    kind: "Kind",
    count: "Number",
    sum: "Total amount",
    unknown: "Amount unknown",
    all: "All",
    upTo: (won) => `up to ${won}`,
    cases: (count) => count,
    samples: (count) =>
      `${count} of these ${count === "1" ? "is a sample" : "are samples"}: invented, so the amount is not added.`,
    folded: "A notice with several parts counts once, with the highest of their maximum amounts.",
  },
  shown: (count, isAll) => (isAll ? `Show ${plural(count)}` : `Show the first ${count}`),
  year: {
    title: "The year ahead",
    toCalendar: "See it month by month",
    lead: (count) => `Application periods of the ${count} that close first, out of everything open to you.`,
    likely: (count) =>
      `${count} more probably ${count === "1" ? "matches" : "match"}: read automatically, and drawn with a dashed outline.`,
    likelyStatus: (status) => `${status}, probably a match`,
    chart: "Application periods of opportunities by month. The table below shows the same information.",
    month: (month) =>
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] ?? "",
    legend:
      "Filled bars are open, hatched bars expected. A dotted end means that the closing date is unknown or beyond the chart.",
    table: "Application periods",
    columns: { title: "Opportunity", status: "Status", opens: "Opens", closes: "Closes", limit: "Amount" },
    unknown: "Unknown",
    none: "There is no period to draw.",
  },
  confirmed: {
    title: "With a strategic-technology confirmation",
    lead: "Judged again as if all technologies in your profile were confirmed.",
    leadNone: "Your profile lists no technology, so this was judged as if you had a confirmed one.",
    held: "You already hold a confirmation. The verdicts above include it.",
    holding: "Confirmed as holding",
    developing: "Confirmed as developing",
    opens: (count) => `Opens ${plural(count)}.`,
    helps: (count) =>
      `Meets a rule of ${plural(count, "more opportunity", "more opportunities")}, where something else is still open.`,
    closes: (count) =>
      `Closes ${plural(count)} that ${count === "1" ? "excludes" : "exclude"} confirmed companies.`,
    points: (count) =>
      `Of what would be open to you, ${plural(count, "opportunity gives", "opportunities give")} you bonus points that the notice states.`,
    unpublished: (count) =>
      `Of what would be open to you, ${plural(count, "opportunity gives", "opportunities give")} you a bonus or preference whose points are not published.`,
    nothing: "Opens nothing, closes nothing and brings no bonus.",
    technologies: "List your technologies",
    benefits: "Benefits beyond opportunities, with sources",
    preCheck: "Pre-check one technology",
  },
};
