import { z } from "zod";
import {
  certificateAnswer,
  detailAnswer,
  keysAnswer,
  listAnswer,
  listParameters,
  problemAnswer,
  registerAnswer,
} from "./answer-schema.ts";

const oneValued: readonly string[] = ["q", "closing", "bonus", "sample", "for", "sort", "page", "limit"];

const meanings: Readonly<Record<keyof typeof listParameters, string>> = {
  q: "Words in Korean or English; longer text is cut off",
  kind: "Kinds of support; several mean any of them. Default: all but providers, which are calls for operators, evaluators and suppliers",
  field: "Fields of the strategic technologies in force",
  technology: "Strategic technologies in force",
  region:
    "Regions; nationwide opportunities are found under each of them. unknown: those whose region is not known",
  agency: "Ministries or operating agencies",
  status: "Default: open and expected",
  closing: "Only open opportunities that close within this many days",
  amount: "Bands of the maximum amount per company, in won",
  bonus: "1: only opportunities that favour companies with a strategic-technology confirmation",
  sample:
    "1: invented samples among the results. Without it they are found only where nothing real is, as in a demonstration",
  for: "Only with a company's key. open: what the company may apply for, as far as the rules have been read; possible: everything that no rule that was read excludes",
  sort: "Default: relevance if there are words, otherwise by closing date",
  page: "From 1; beyond the last page there are no items",
  limit: "Items per page; default 20",
};

const registerParameters = [
  {
    name: "q",
    in: "query",
    description: "Words in the number, the company or the technology",
    schema: { type: "string" },
  },
  {
    name: "field",
    in: "query",
    description: "Code of a field of strategic technologies",
    schema: { type: "string" },
  },
];

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: schemaOf(problemAnswer) } },
});

const page = (description: string) => ({
  description,
  content: { "text/html": { schema: { type: "string" } } },
});

const refusedKey = { "401": problem("The company's key is unknown, revoked or expired") };

const failures = {
  "400": problem("The address or the host cannot be read"),
  "500": problem("An error of the server"),
  "503": problem("The database cannot be reached"),
};

/** An answer with an entity tag, for those who ask whether it has changed. */
function tagged(description: string, schema: z.ZodType) {
  return {
    "200": {
      description,
      headers: { etag: { description: "Changes with the answer", schema: { type: "string" } } },
      content: { "application/json": { schema: schemaOf(schema) } },
    },
    "304": { description: "The answer with this entity tag is still current" },
  };
}

const tokenParameter = {
  name: "token",
  in: "path",
  required: true,
  description: "The certificate's secret address, as its page and its QR code have it",
  schema: { type: "string" },
};

/** The API as OpenAPI 3.1, made from the schemas that read its parameters and check its answers. */
export function describeApi(publicUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Naru",
      version: "1",
      description:
        "Public support for technology companies in Korea. Unknown or invalid parameters are ignored and listed in `ignored`. Every path answers HEAD as GET, without a body, and OPTIONS (204) with its methods in `Allow`. Other methods are answered by 405, in the form of a 400.",
      license: { name: "No licence has been given yet" },
    },
    servers: [{ url: publicUrl }],
    // Without a key answers are public; with one they contain the verdicts of its company.
    security: [{}, { companyKey: [] }],
    components: {
      securitySchemes: {
        companyKey: {
          type: "http",
          scheme: "bearer",
          description:
            "The key of a company (naru_…). Answers then contain the company's verdicts and are private.",
        },
      },
    },
    paths: {
      "/api/v1/opportunities": {
        get: {
          operationId: "listOpportunities",
          summary: "Find opportunities",
          parameters: Object.entries(listParameters).map(([name, schema]) => parameterOf(name, schema)),
          responses: { ...tagged("One page of the search", listAnswer), ...refusedKey, ...failures },
        },
      },
      "/api/v1/opportunities/{id}": {
        get: {
          operationId: "showOpportunity",
          summary: "One opportunity with its rules, sources and history",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
          responses: {
            ...tagged("The opportunity", detailAnswer),
            ...refusedKey,
            "404": problem("There is no opportunity with this id"),
            ...failures,
          },
        },
      },
      "/register.json": {
        get: {
          operationId: "listConfirmations",
          summary: "The public register of confirmations",
          security: [{}],
          parameters: registerParameters,
          responses: {
            "200": {
              description: "All confirmations that the register shows",
              content: { "application/json": { schema: schemaOf(registerAnswer) } },
            },
            ...failures,
          },
        },
      },
      "/register.csv": {
        get: {
          operationId: "downloadConfirmations",
          summary:
            "The public register for spreadsheets: UTF-8 with a byte order mark, one line per confirmation",
          security: [{}],
          parameters: registerParameters,
          responses: {
            "200": {
              description: "The same lines as /register.json, with headings in Korean (in English below /en)",
              content: { "text/csv": { schema: { type: "string" } } },
            },
            ...failures,
          },
        },
      },
      "/certificate/{token}.json": {
        get: {
          operationId: "showCertificate",
          summary: "A certificate as it was signed; its page says whether it is still valid",
          security: [{}],
          parameters: [tokenParameter],
          responses: {
            "200": {
              description: "The signed certificate, a flattened JSON web signature (RFC 7515)",
              content: { "application/json": { schema: schemaOf(certificateAnswer) } },
            },
            "404": problem("There is no certificate at this address"),
            ...failures,
          },
        },
      },
      "/certificate/{token}.pdf": {
        get: {
          operationId: "printCertificate",
          summary: "A certificate as PDF, in Korean (in English below /en)",
          security: [{}],
          parameters: [tokenParameter],
          responses: {
            "200": { description: "The certificate", content: { "application/pdf": {} } },
            // People open it in a browser, so whatever goes wrong is told by a page.
            "404": page("There is no certificate at this address"),
            "400": page("The address cannot be read"),
            "5XX": page("An error of the server, or the database cannot be reached"),
          },
        },
      },
      "/.well-known/jwks.json": {
        get: {
          operationId: "listKeys",
          summary: "The keys that sign certificates (RFC 7517), former ones too",
          security: [{}],
          responses: {
            "200": {
              description: "The keys",
              content: { "application/jwk-set+json": { schema: schemaOf(keysAnswer) } },
            },
            ...failures,
          },
        },
      },
    },
  };
}

function parameterOf(name: string, schema: z.ZodType) {
  const value = schemaOf(schema);
  const isList = !oneValued.includes(name);
  return {
    name,
    in: "query",
    description: Object.entries(meanings).find(([key]) => key === name)?.[1] ?? "",
    schema: isList ? { type: "array", items: value, maxItems: 50 } : value,
    // `kind=rnd&kind=ip`, as a form sends it.
    ...(isList && { style: "form", explode: true }),
  };
}

function schemaOf(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
}
