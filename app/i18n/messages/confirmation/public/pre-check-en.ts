import type { preCheckKo } from "./pre-check-ko.ts";

export const preCheckEn: typeof preCheckKo = {
  page: {
    title: "Check before you apply",
    lead: "Measure your technology by the three criteria that examiners use. Few applications pass, so the check is worth as much as your answers are honest.",
    notStored: "Your answers are not stored",
    notStoredMore:
      "They are gone once you leave this page and never stand in its address. You are not asked to describe the technology.",
    chooseTitle: "Choose the technology",
    chooseLead:
      "Choose the one that is closest to yours. The scopes are our own wording of the official definitions.",
    chosenTitle: "The technology you chose",
    field: "Field",
    scope: "Scope",
    source: "Official definition",
    sourceLink: "Notice that prints the definitions (Korean)",
    scopeNote:
      "This scope is a paraphrase; examiners go by the official definition. Keep it open beside you while you answer.",
    other: "Choose another technology",
    kind: "Which kind would you apply for?",
    evidenceTitle: "What you could hand in today",
    evidenceLead: "Tick only what exists. A paper that is about to exist does not.",
    submit: "Show the result",
    resultTitle: "Result",
    assumption: "assumption",
    assumptionMore:
      "This is Naru's estimate and foretells no decision. The wording of the criteria and the limits are our assumption, not a published rule; the Minister decides.",
    criteriaTitle: "Why, criterion by criterion",
    yourAnswer: "Your answer",
    countedAs: "Counted, as far as your papers show",
    nextLevel: "One level up",
    prepare: "To prepare",
    openTitle: "What a confirmation would open",
    applyTitle: "Where to go from here",
    links: {
      lists: "Compare with other lists",
      about: "About confirmation",
      signIn: "Sign in to see what it would open for your company",
      apply: "Begin an application",
    },
  },
  say: {
    cannotSay: "We cannot say",
    kinds: {
      holding: "❶ Holding: a technology that we have already",
      developing: "❷ Developing: a technology that we are working on",
    },
    ofKind: { holding: "for ❶ holding", developing: "for ❷ developing" },
    clause: (number) => `decree, article 8(1) no. ${number}`,
    evidence: {
      summary: "A one-page summary of content and scope",
      element_table:
        "A table that matches each element of the definition with a part of your technology and its evidence",
      uses: "Material on characteristics and uses",
      comparison: "Figures against the best at home and abroad under the same conditions, with their source",
      own_records: "Laboratory notebooks, designs, your own test records",
      team: "Proof of researchers and facilities (such as the recognition of a corporate R&D centre)",
      rnd_agreement: "Agreements and evaluations of R&D tasks",
      patents: "Registered patents or applications for them",
      sales: "Proof of deliveries, sales or licences",
      test_report: "Accredited test reports or certificates",
    },
    known: {
      trl: (trl) =>
        `Your profile puts this technology at TRL ${trl}. This criterion looks at figures that compare, not at the TRL.`,
      patents: (count) => `Your profile lists ${count} ${count === "1" ? "patent" : "patents"}.`,
      rndTasks: (count) => `Your profile lists ${count} R&D ${count === "1" ? "task" : "tasks"}.`,
    },
    outcomes: {
      elsewhere: {
        title: "Better not to apply under this technology",
        text: "Where nothing falls directly under the definition, a high level hardly helps. See whether another technology is closer.",
      },
      not_yet: {
        title: "Not yet",
        text: "At least one criterion would hardly convince an examiner today. See below which one, and what to prepare.",
      },
      unclear: {
        title: "We cannot tell while something is unknown",
        text: "What you could not say counted neither for nor against you. Find out about these criteria first.",
      },
      worth_preparing: {
        title: "Worth preparing",
        text: "No criterion falls far short, but something is still weak or missing. Fill it before you submit.",
      },
      ready: {
        title: "You look ready to apply",
        text: "By your answers there is something to show for each criterion. Few pass all the same: let an outsider read it first.",
      },
    },
    partly: "The definition is met only in part. We take it that all of it has to be met.",
    standings: { weak: "falls short", unknown: "not known", middling: "fair", strong: "strong" },
    holdsBack: "Holds the result back",
    capped: "What you ticked shows no more than this",
    nothingMissing: "No further papers to prepare.",
    openLead: (company) => `Judged again with the profile of ${company}.`,
    openLeadMore:
      "All technologies in the profile were taken as confirmed; the kind that you chose comes first.",
  },
};
