import fc from "fast-check";
import { type ListedRoute, listRoutes } from "#tests/support/list-routes.ts";
import { bodyWithType, hostile } from "./generate-bodies.ts";

/** A request as it goes out; nothing about it need be well formed. */
export type WalkRequest = {
  /** Which of the people sends it. */
  who: number;
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
};

/** Names in addresses with values that lead somewhere. */
export type Places = Readonly<Record<string, readonly (string | number)[]>>;

type Options = { count: number; seed: number; people: number; origin: string; places: Places };

/** The same requests for the same seed: all routes × methods × formats × parameters × headers. */
export function generateRequests({ count, seed, people, origin, places }: Options): WalkRequest[] {
  const routes = listRoutes().filter(({ isLayout }) => !isLayout);
  const request = fc
    .record({
      who: fc.nat(people - 1),
      route: fc.constantFrom(...routes),
      method,
      language: fc.constantFrom("", "/en"),
      suffix: oftenEmpty(
        fc.constantFrom(".data", "/", "//", ".json", ".data?_routes=root", "?index", "?_data=root"),
      ),
      query: oftenEmpty(query),
      headers: headersFrom(origin),
      form: bodyWithType,
      names: fc.infiniteStream(fc.tuple(fc.nat(9), fc.nat(50), hostile)),
    })
    .map(({ who, route, method, language, suffix, query, headers, form, names }): WalkRequest => {
      const address = `${language}${fillIn(route, places, names)}${suffix}`;
      const isSafe = method === "GET" || method === "HEAD";
      return {
        // Whoever signs out sees no more.
        who: route.path === "/sign-out" ? 0 : who,
        method,
        path: query === "" ? address : `${address}${address.includes("?") ? "&" : "?"}${query}`,
        headers: isSafe ? headers : { ...form.headers, ...headers },
        body: isSafe ? Buffer.alloc(0) : form.body,
      };
    });
  return fc.sample(request, { numRuns: count, seed });
}

function oftenEmpty(arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary });
}

const method = fc.oneof(
  { weight: 5, arbitrary: fc.constant("POST") },
  { weight: 3, arbitrary: fc.constant("GET") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "HEAD",
      "OPTIONS",
      "PUT",
      "PATCH",
      "DELETE",
      "TRACE",
      "PROPFIND",
      "SEARCH",
      "LINK",
    ),
  },
);

const known = fc.constantFrom(
  ...[
    "q",
    "kind",
    "field",
    "technology",
    "region",
    "agency",
    "status",
    "closing",
    "amount",
    "bonus",
    "for",
    "sort",
  ],
  ...[
    "page",
    "limit",
    "locale",
    "returnTo",
    "view",
    "case",
    "index",
    "company",
    "from",
    "to",
    "year",
    "_routes",
    "v",
  ],
);

const query = fc
  .array(
    fc.tuple(fc.oneof(known, hostile), fc.oneof(hostile, fc.constantFrom("AI", "1", "rnd", "open", "ko"))),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((pairs) => {
    const text = new URLSearchParams(pairs).toString();
    // Mostly a query as browsers write it, now and then one that nobody could read.
    return fc.constantFrom(text, text, text, `${text}&%E0%A4%A`, `${text}&&==&`, "?".repeat(20));
  });

function fillIn({ path }: ListedRoute, places: Places, names: Iterator<[number, number, string]>): string {
  return path.replaceAll(/:(\w+)|\*$/g, (_, name: string | undefined) => {
    const [chance, which, odd] = names.next().value;
    const values = places[name ?? ""] ?? [];
    const value = values[which % Math.max(values.length, 1)];
    return chance < 7 && value !== undefined ? String(value) : encodeURIComponent(odd);
  });
}

function headersFrom(origin: string): fc.Arbitrary<Record<string, string>> {
  const own = { origin, "sec-fetch-site": "same-origin" };
  // Mostly from our own pages: whatever comes from elsewhere is turned away at the door.
  const source = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom<Record<string, string>>(own, { origin }, { "sec-fetch-site": "none" }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Record<string, string>>(
        {},
        { origin: "null", "sec-fetch-site": "same-origin" },
        { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
        { origin: "no address", "sec-fetch-site": "none" },
        { "sec-fetch-site": "cross-site" },
      ),
    },
  );
  const odd = fc.constantFrom<[string, string]>(
    ["accept", "application/json"],
    ["accept", "text/html;q=bogus,,,"],
    ["accept-language", "*;q=9,,xx-"],
    ["accept-encoding", "br;q=0, gzip;q=1, *"],
    ["authorization", "Bearer naru_bogus"],
    ["authorization", "Basic %%%"],
    ["authorization", "Bearer"],
    ["cookie", 'a=%E0%A4%A; theme=%; better-auth.session_token=bogus.bogus; __proto__="'],
    ["cookie", "=;=;;;"],
    ["if-none-match", '*, W/"x", bogus'],
    ["if-modified-since", "yesterday"],
    ["range", "bytes=5-2,-1"],
    ["host", "no host/at all"],
    ["host", "[::1"],
    ["host", "naru.example:99999"],
    ["x-forwarded-host", "evil.example:99999, x"],
    ["x-forwarded-proto", "gopher"],
    ["x-forwarded-for", "not an address"],
    ["x-request-id", "<script>"],
    ["user-agent", "Googlebot/2.1 (+http://www.google.com/bot.html)"],
    ["referer", "no address"],
    ["x-http-method-override", "DELETE"],
    ["upgrade-insecure-requests", "1"],
    ["purpose", "prefetch"],
  );
  return fc
    .tuple(source, fc.array(odd, { maxLength: 2 }))
    .map(([from, more]) => ({ ...from, ...Object.fromEntries(more) }));
}
