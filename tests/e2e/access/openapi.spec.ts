import type { APIRequestContext, APIResponse } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { newApiKey } from "#app/companies/keys/api-key.server.ts";
import { enterCompany, runOnProduct } from "#tests/support/browser/enter-company.ts";
import { enterConfirmedCase } from "#tests/support/browser/enter-outcome.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import {
  type ApiRequest,
  type DescribedAnswer,
  type Known,
  type Operation,
  requestsTo,
} from "#tests/support/browser/walk/generate-api-requests.ts";

// What the OpenAPI document says is what one gets: every path, every method, whatever is asked, each answer is one that
// is described there, in its format and by its schema.

const EACH_PATH = 150;

type Description = { paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
addFormats.default(ajv);

test("Every answer to every path is one that the document describes", async ({ request, expectProblem }) => {
  test.setTimeout(240_000);
  expectProblem(/^response [34]\d\d/);
  const { paths } = (await (await request.get("/api/v1/openapi.json")).json()) as Description;
  const known = await whatIsKnown();
  const faults: string[] = [];
  const statuses = new Map<string, Set<number>>();
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined) throw new Error(`${path} does not describe GET`);
    // What takes no other method says so as it refuses addresses.
    const refusal = get.responses["400"] ?? {};
    const seen = new Set<number>();
    statuses.set(path, seen);
    for (const asked of fc.sample(requestsTo(path, get, known), { numRuns: EACH_PATH, seed: 20_261_129 })) {
      const answer = await send(request, asked);
      seen.add(answer.status());
      const isDescribed = asked.method === "GET" || asked.method === "HEAD";
      const responses = isDescribed ? get.responses : { "400": refusal, "405": refusal };
      const fault = await faultOf(answer, asked.method, responses);
      if (fault !== null) faults.push(`${asked.method} ${asked.address.slice(0, 200)}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  // The walk went inside: each path answered what was right, and refused what was wrong.
  for (const [path, seen] of statuses)
    expect([...seen].sort(), path).toEqual(expect.arrayContaining([200, 400, 405]));
});

test("Whoever has an answer is told so by 304, with the same tag and nothing else", async ({ request }) => {
  const { paths } = (await (await request.get("/api/v1/openapi.json")).json()) as Description;
  const tagged = Object.entries(paths).filter(([, { get }]) => get?.responses["304"] !== undefined);
  const { values } = await whatIsKnown();
  for (const [path] of tagged) {
    const address = path.replace("{id}", values.id?.[0] ?? "");
    const first = await request.get(address);
    const tag = first.headers().etag ?? "";
    const second = await request.get(address, { headers: { "if-none-match": `"other", W/${tag}` } });
    expect([second.status(), second.headers().etag, (await second.body()).length], path).toEqual([
      304,
      tag,
      0,
    ]);
  }
});

/** Why this is no answer that the document describes; null where it is one. */
async function faultOf(
  answer: APIResponse,
  method: string,
  responses: Readonly<Record<string, DescribedAnswer>>,
): Promise<string | null> {
  const status = answer.status();
  const described = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  if (described === undefined) return `${status} is not described`;
  const { "content-type": contentType = "", ...headers } = answer.headers();
  const lacking = Object.keys(described.headers ?? {}).filter((name) => headers[name] === undefined);
  if (lacking.length > 0) return `${status} lacks ${lacking.join()}`;
  if (status === 405 && !headers.allow?.includes("GET")) return "405 does not say what is allowed";
  const [type = ""] = contentType.split(";");
  const contents = described.content ?? { "": {} };
  if (contents[type] === undefined) return `${status} comes as '${type}'`;
  const fault = faultOfBody(await answer.body(), type, method === "HEAD" ? undefined : contents[type].schema);
  return fault && `${status} ${fault}`;
}

/** Without a type, and for HEAD, there is no body. */
function faultOfBody(body: Buffer, type: string, schema: object | undefined): string | null {
  if (schema === undefined) return type === "application/pdf" || body.length === 0 ? null : "has a body";
  if (!type.endsWith("json")) return body.length > 0 ? null : "is empty";
  const isRight = ajv.validate(schema, JSON.parse(body.toString()));
  return isRight ? null : `differs from its schema: ${ajv.errorsText().slice(0, 300)}`;
}

function send(request: APIRequestContext, { method, address, headers }: ApiRequest): Promise<APIResponse> {
  return request.fetch(address, { method, headers: { ...headers }, maxRedirects: 0 });
}

/** An opportunity, a certificate and a company's key. */
async function whatIsKnown(): Promise<Known> {
  const [{ companyId }, { token }, rows] = await Promise.all([
    enterCompany({ employees: 12 }),
    enterConfirmedCase(),
    runOnProduct<{ id: string }>(`select id from opportunity order by id limit 5`),
  ]);
  const { key, prefix, hash } = newApiKey();
  await runOnProduct(
    `insert into api_key (company_id, name, prefix, key_hash, expires_on) values ($1, '시험', $2, $3, '2100-01-01')`,
    [companyId, prefix, hash],
  );
  return { values: { id: rows.map(({ id }) => id), token: [token] }, key };
}
