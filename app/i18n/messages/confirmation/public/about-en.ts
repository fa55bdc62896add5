import type { aboutKo } from "./about-ko.ts";

export const aboutEn: typeof aboutKo = {
  page: {
    title: "Strategic-technology confirmation",
    lead: "The Minister of Science and ICT confirms whether your technology is a national strategic technology.",
    whatTitle: "What it is",
    what: [
      "Whoever holds, manages or develops a technology may ask whether it is a national strategic technology (Special Act on Fostering National Strategic Technology, article 9).",
      "A technology is confirmed, not a company. One application is about one of the fifty technologies and one kind of confirmation.",
      "The policy centre receives applications and sends the results; the Minister decides, having heard the ministries concerned (decree, articles 8 and 29).",
    ],
    act: "Read the act (Korean)",
    decree: "Read the decree (Korean)",
    kindsTitle: "Two kinds, and what each brings",
    kindsLead:
      "The kinds do not open the same doors. Each line says where it is known from; what is not public is marked so.",
    kinds: {
      holding: { name: "❶ Holding", text: "A technology that you hold or manage already." },
      developing: { name: "❷ Developing", text: "A technology that you are researching and developing now." },
    },
    benefitsCaption: "What each kind of confirmation brings",
    columns: { benefit: "Benefit", source: "Known from" },
    formerly: "The press reported that before 2025 kind ❷ brought no benefit at all.",
    fewTitle: "How many pass",
    fewLead: "Figures from the press. We could not check them against official statistics.",
    fewCaption: "Applications and confirmations, as reported",
    fewColumns: { when: "Round", applied: "Applications", confirmed: "Confirmed", source: "Known from" },
    fewMore:
      "So the most useful thing before applying is an honest look at yourself by the examiners' criteria.",
    press: "press report",
    timeTitle: "How long it takes",
    roundTitle: "When to apply",
    stepsTitle: "What you can do here",
    steps: {
      preCheck: {
        label: "Check before you apply",
        text: "Measure your technology by the criteria that examiners use. Nothing is stored.",
      },
      lists: {
        label: "Which lists are we on?",
        text: "Compare with the draft revision, the common areas and the lists of four laws.",
      },
      apply: {
        label: "Apply for confirmation",
        text: "A draft can be written at any time and submitted while a round is open.",
      },
      certificate: { label: "Check a certificate", text: "See whether a certificate is valid now." },
      register: {
        label: "Register of confirmed companies",
        text: "Confirmed technologies, as far as they may be published.",
      },
    },
  },
  say: {
    yes: "Yes",
    no: "No",
    apart: "Not by confirmation",
    notPublic: "how much is not public",
    marks: { law: "law", notice: "official notice", press: "press report", other_law: "another law" },
    benefits: {
      listing:
        "Fast-track listing for deep tech: one technology evaluation is enough (market value of KRW 100 billion or more, and KRW 10 billion or more of venture capital within five years)",
      service: "Bonus points for becoming a designated employer in lieu of military service",
      finance: "Policy finance",
      rnd: "Bonus points in R&D programmes",
      procurement:
        "Public procurement: government and public bodies are to endeavour to buy (act, article 13(5) and (6)); nothing there asks for a confirmation",
      patent:
        "Priority examination of patents: only for results of designated strategic R&D programmes (act, article 13(9))",
      investment:
        "Exemption from an investment limit of the Korea Credit Guarantee Fund: it depends on doing business in a strategic field, not on a confirmation",
      tax: "Tax credits: the Restriction of Special Taxation Act has a list of its own, so this confirmation alone does not give them (assumption)",
    },
    rounds: { first: "First round of 2025", third: "Third round of 2025", until: "All, until October 2025" },
    untilConfirmed: "10 companies, 11 technologies",
    notReported: "Not reported",
    time: (days) => `You are notified in writing within ${days} days of receipt (decree, article 8(3)).`,
    timeStops:
      "Time for technical review and time for supplements does not count (paragraphs 3 and 4), so it can take longer by the calendar.",
    timeRuns: "The clock runs on while ministries are asked for their opinion.",
  },
};
