import { type APIRequestContext, type APIResponse, request as http } from "@playwright/test";

/** A page to request: its path, the file of its route, and a form that it accepts. */
export type Asked = {
  path: string;
  /** Without extension: the id of the route. */
  route: string;
  form?: Readonly<Record<string, string>>;
  /** An index page inside another page's frame, at the same path. */
  isIndex?: boolean;
};

export type Answer = { status: number; headers: Readonly<Record<string, string>>; body: string };

/**
 * Every HTTP request for a page: the document, the data that a script fetches for the whole page or a single route, and the
 * data request from before single fetch (always refused); the same for forms.
 */
export const readRequests = {
  GET: (browser, { path }) => browser.get(path, still),
  "GET .data": (browser, { path }) => browser.get(`${path}.data`, still),
  "GET .data of its route alone": (browser, { path, route }) =>
    browser.get(`${path}.data?_routes=${encodeURIComponent(route)}`, still),
  "GET ?_data": (browser, { path, route }) =>
    browser.get(`${path}?_data=${encodeURIComponent(route)}`, still),
} as const satisfies Record<string, Send>;

export const writeRequests = {
  POST: (browser, asked) => browser.post(`${asked.path}${asked.isIndex ? "?index" : ""}`, sending(asked)),
  "POST .data": (browser, asked) =>
    browser.post(`${asked.path}.data${asked.isIndex ? "?index" : ""}`, sending(asked)),
  "POST ?_data": (browser, asked) =>
    browser.post(`${asked.path}?_data=${encodeURIComponent(asked.route)}`, sending(asked)),
  "POST with a file": (browser, asked) =>
    browser.post(asked.path, {
      ...still,
      headers: { origin: ownOrigin() },
      multipart: {
        files: { name: "성적서.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") },
      },
    }),
} as const satisfies Record<string, Send>;

type Send = (browser: APIRequestContext, asked: Asked) => Promise<APIResponse>;

export const allRequests: Readonly<Record<string, Send>> = { ...readRequests, ...writeRequests };

/** Packing and unpacking takes a third of an answer's time. */
export const uncompressed = { "accept-encoding": "identity" };

const still = { maxRedirects: 0 };

const ownOrigin = () => new URL(process.env.NARU_E2E_URL ?? "").origin;

function sending({ form = {} }: Asked) {
  return { ...still, headers: { origin: ownOrigin() }, form: { ...form } };
}

/** Headers that differ in every response. */
const ownHeaders = [
  "date",
  "x-request-id",
  "content-security-policy",
  "content-length",
  "etag",
  "keep-alive",
];

/** An answer without what is different in every one, and without the address that was asked for. */
export async function answerOf(send: Send, browser: APIRequestContext, asked: Asked): Promise<Answer> {
  const answer = await send(browser, asked);
  const headers = Object.entries(answer.headers()).filter(([name]) => !ownHeaders.includes(name));
  const body = (await answer.text())
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/nonce="[^"]*"/g, "");
  return {
    status: answer.status(),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, withoutPath(value, asked.path)])),
    body: withoutPath(body, asked.path),
  };
}

function withoutPath(text: string, path: string): string {
  // The address of an upload leads on to its question.
  const paths = [path, path.replace(/\/upload$/, "")].flatMap((each) => [each, encodeURIComponent(each)]);
  return paths.reduce((rest, each) => rest.replaceAll(each, "PATH"), text);
}

/** The browser of a person of the demonstration; without one, of a visitor. */
export async function browserOf(personId?: string): Promise<APIRequestContext> {
  const browser = await http.newContext({ baseURL: ownOrigin(), extraHTTPHeaders: uncompressed });
  if (personId === undefined) return browser;
  const answer = await browser.post("/system/demo", {
    ...still,
    form: { person: personId },
    headers: { origin: ownOrigin() },
  });
  if (answer.status() !== 303) throw new Error(`Nobody was signed in: ${answer.status()}`);
  return browser;
}
