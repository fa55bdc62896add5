import { z } from "zod";
import { detailAnswer, listAnswer, listParameters, problemAnswer } from "./answer-schema.ts";

const oneValued: readonly string[] = ["q", "closing", "bonus", "for", "sort", "page", "limit"];

const meanings: Readonly<Record<keyof typeof listParameters, string>> = {
  q: "Words in Korean or English; longer ones are cut",
  kind: "Kinds of support; several: any of them",
  field: "Fields of the strategic technologies in force",
  technology: "Strategic technologies in force",
  region: "Regions; what is open nationwide is found under each of them",
  agency: "Ministries or operators",
  status: "Without it: open and expected",
  closing: "Open, and closing within so many days",
  amount: "Bands of the most that one company can get",
  bonus: "1: only what favours companies with a confirmation",
  for: "With a company's key. open: what it may apply for as far as the rules were read; possible: all that no rule excludes",
  sort: "Without it: relevance with words, else what closes first",
  page: "From 1; beyond the end there are no items",
  limit: "Items of a page, 20 without it",
};

/** The API as OpenAPI 3.1, made of the schemas that read its parameters and that its answers are held against. */
export function describeApi() {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: schemaOf(problemAnswer) } },
  });
  const answer = (description: string, schema: z.ZodType) => ({
    "200": {
      description,
      headers: { etag: { description: "Changes with the answer", schema: { type: "string" } } },
      content: { "application/json": { schema: schemaOf(schema) } },
    },
    "304": { description: "The answer of this entity tag still holds" },
    "401": problem("The company's key is unknown, revoked or expired"),
    "500": problem("A fault of the server"),
    "503": problem("The database cannot be reached"),
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Naru",
      version: "1",
      description:
        "Public support for technology companies in Korea. Unknown or broken parameters count for nothing and are named in `ignored`.",
    },
    // Without a key the answers are public; with one they carry the verdicts of its company.
    security: [{}, { companyKey: [] }],
    components: {
      securitySchemes: {
        companyKey: {
          type: "http",
          scheme: "bearer",
          description:
            "A key of a company (naru_…). Answers then carry the company's verdicts and are private.",
        },
      },
    },
    paths: {
      "/api/v1/opportunities": {
        get: {
          operationId: "listOpportunities",
          summary: "Find opportunities",
          parameters: Object.entries(listParameters).map(([name, schema]) => parameterOf(name, schema)),
          responses: answer("One page of the search", listAnswer),
        },
      },
      "/api/v1/opportunities/{id}": {
        get: {
          operationId: "showOpportunity",
          summary: "One opportunity with its rules, sources and history",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
          responses: {
            ...answer("The opportunity", detailAnswer),
            "404": problem("There is no such opportunity"),
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
