import fc from "fast-check";
import { hostile } from "./generate-bodies.ts";

/** What the OpenAPI document says of an operation, as far as requests are made from it. */
export type Operation = { parameters?: readonly Parameter[]; responses: Record<string, DescribedAnswer> };
export type Schema = { type?: string; enum?: readonly string[]; pattern?: string; items?: Schema };
export type DescribedAnswer = {
  headers?: Readonly<Record<string, unknown>>;
  content?: Readonly<Record<string, { schema?: object }>>;
};
type Parameter = { name: string; in: string; schema: Schema };

export type ApiRequest = { method: string; address: string; headers: Readonly<Record<string, string>> };

/** Values for the names in a path that lead somewhere, and a key that opens something. */
export type Known = { values: Readonly<Record<string, readonly string[]>>; key: string };

const otherMethods = ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"];

/** Right and wrong requests to one path: what it describes and what it does not, with any parameters and headers. */
export function requestsTo(path: string, { parameters = [] }: Operation, known: Known) {
  const method = fc.oneof(
    { weight: 12, arbitrary: fc.constant("GET") },
    { weight: 2, arbitrary: fc.constant("HEAD") },
    { weight: 5, arbitrary: fc.constantFrom(...otherMethods) },
  );
  const place = fc
    .record(Object.fromEntries(inPath(path).map((name) => [name, valueInPath(known.values[name] ?? [])])))
    .map((values) => path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? "")));
  const asked = parameters.filter((each) => each.in === "query").map(pairOf);
  const query = fc
    .array(fc.oneof(...asked, fc.tuple(hostile, hostile)), { maxLength: 4 })
    .map((pairs) => new URLSearchParams(pairs).toString());
  return fc
    .record({ method, place, query, headers: headersWith(known.key) })
    .map(
      ({ place, query, ...rest }): ApiRequest => ({ ...rest, address: query ? `${place}?${query}` : place }),
    );
}

function inPath(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

/** Nothing that would be the address of something else. */
function valueInPath(right: readonly string[]): fc.Arbitrary<string> {
  const wrong = hostile.filter((text) => !/^\.{0,2}$/.test(text));
  return fc.oneof(fc.constantFrom(...right), wrong);
}

function pairOf({ name, schema }: Parameter): fc.Arbitrary<[string, string]> {
  return fc.tuple(fc.constant(name), fc.oneof(rightValue(schema.items ?? schema), hostile));
}

function rightValue({ enum: words, pattern }: Schema): fc.Arbitrary<string> {
  if (words !== undefined) return fc.constantFrom(...words);
  return pattern === undefined
    ? fc.constantFrom("AI", "창업", "a,b")
    : fc.stringMatching(new RegExp(pattern));
}

function headersWith(key: string): fc.Arbitrary<Record<string, string>> {
  const odd = fc.constantFrom<[string, string]>(
    ["authorization", `Bearer ${key}`],
    ["authorization", "Bearer naru_bogus"],
    ["authorization", "Basic %%%"],
    ["authorization", "Bearer"],
    ["if-none-match", "*"],
    ["if-none-match", 'bogus, W/"x"'],
    ["accept", "application/xml"],
    ["accept", "text/html"],
    ["accept-language", "*;q=9,,xx-"],
    ["content-type", "application/json"],
    ["content-type", "application/x-www-form-urlencoded"],
    ["host", "no host/at all"],
    ["origin", "https://other.example"],
    ["cookie", "naru_session=%E0%A4%A"],
    ["range", "bytes=5-2,-1"],
  );
  return fc.array(odd, { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs));
}
