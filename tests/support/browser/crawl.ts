import type { APIRequestContext } from "@playwright/test";
import { type HTMLElement, parse } from "node-html-parser";
import { pageOfPath } from "#app/i18n/locale.ts";
import { listRoutes } from "../list-routes.ts";

/** A page that was read: what it shows of itself, and where it leads. */
type Page = {
  title: string;
  ids: ReadonlySet<string>;
  /** Addresses of links and of forms that only ask, with the values that their fields have. */
  leadsTo: readonly string[];
  /** Addresses to which forms are sent. */
  sendsTo: readonly string[];
};

export type Crawled = {
  /** Path to title, of every page that was read. */
  titles: ReadonlyMap<string, string>;
  /** Sentences about links that lead nowhere. */
  problems: readonly string[];
};

/** So many addresses of one kind are read: of the same route, asked with the same names. */
const OF_A_KIND = 2;
const OF_A_ROUTE = 8;

/**
 * Follows every link and every form from these addresses on, as this browser may, without scripts and in one language;
 * of many addresses of one kind a few; those of public pages only if `isPublicRead`. A link may lead to nothing that is missing or refused, and a fragment has to be
 * on its page.
 */
export async function crawl(
  browser: APIRequestContext,
  starts: readonly string[],
  { isPublicRead = true }: { isPublicRead?: boolean } = {},
): Promise<Crawled> {
  const isEnglish = starts[0]?.startsWith("/en") ?? false;
  const waiting: Link[] = starts.map((address) => ({ address, from: "the start" }));
  const isOneMore = counter();
  const pages = new Map<string, Page | null>();
  const links: Link[] = [];
  const problems: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    links.push(next);
    const target = withoutFragment(next.address);
    const isSkipped = !isPublicRead && isPublic(target);
    if (isSkipped || pages.has(target) || !isOneMore(target)) continue;
    const { status, led, page } = await readPage(browser, target);
    pages.set(target, page);
    if (status >= 400 && (await isStillThere(browser, next)))
      problems.push(`${next.from} leads to ${next.address}: ${status}`);
    const nowhere = page?.sendsTo.filter((sent) => routeOf(sent) === undefined) ?? [];
    problems.push(...nowhere.map((sent) => `${target} sends a form to ${sent}, which is no page`));
    const ours = led.filter((address) => /^\/en(\/|$|\?)/.test(address) === isEnglish);
    waiting.push(...ours.map((address) => ({ address, from: target })));
  }
  problems.push(...(await findMissingFragments(browser, links, pages)));
  const titles = new Map<string, string>();
  for (const [address, page] of pages) if (page !== null) titles.set(pathOf(address), page.title);
  return { titles, problems };
}

/** Whether another address like this one is read, too. */
function counter(): (address: string) => boolean {
  const counts = new Map<string, number>();
  return (address) => {
    const route = routeOf(address) ?? address;
    const kind = kindOf(address);
    const [ofRoute, ofKind] = [counts.get(route) ?? 0, counts.get(kind) ?? 0];
    if (ofKind >= OF_A_KIND || ofRoute >= OF_A_ROUTE) return false;
    counts.set(route, ofRoute + 1).set(kind, ofKind + 1);
    return true;
  };
}

type Link = { address: string; from: string };

/** Of each fragment on each kind of page the first link to it. */
async function findMissingFragments(
  browser: APIRequestContext,
  links: readonly Link[],
  pages: ReadonlyMap<string, Page | null>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const asked = new Set<string>();
  for (const { address, from } of links) {
    const [target = "", id = ""] = address.split("#");
    const kind = `${kindOf(target)}#${id}`;
    if (id === "" || asked.has(kind)) continue;
    asked.add(kind);
    const page = pages.get(target) ?? (await readPage(browser, target)).page;
    if (page !== null && !page.ids.has(id))
      problems.push(`${from} leads to #${id}, which is not on ${target}`);
  }
  return problems;
}

const withoutFragment = (address: string) => address.split("#")[0] ?? address;
const pathOf = (address: string) => new URL(address, "http://naru.test").pathname;

/** Its route and the names that it is asked with; an address of no route is a kind of its own. */
function kindOf(address: string): string {
  const { searchParams } = new URL(address, "http://naru.test");
  return `${routeOf(address) ?? address}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

const patterns = listRoutes()
  .filter(({ isLayout, path }) => !isLayout && !path.includes("*"))
  .map(({ path }) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/.]+")}$`),
  }))
  // Where 'new' and ':id' both fit, 'new' is meant.
  .sort((one, other) => one.path.split(":").length - other.path.split(":").length);

const publicPaths = new Set(
  listRoutes()
    .filter(({ access }) => access.who === "everybody")
    .map(({ path }) => path),
);

function isPublic(address: string): boolean {
  return publicPaths.has(routeOf(address) ?? "");
}

function routeOf(address: string): string | undefined {
  const path = pageOfPath(pathOf(address));
  return patterns.find(({ pattern }) => pattern.test(path))?.path;
}

async function readPage(
  browser: APIRequestContext,
  address: string,
): Promise<{ status: number; led: readonly string[]; page: Page | null }> {
  // A file is asked about and not fetched: those of the tests have no content.
  const method = routeOf(address) === "/files/:token" ? "HEAD" : "GET";
  const answer = await browser.fetch(address, { method, maxRedirects: 0 });
  const { location, "content-type": type = "" } = answer.headers();
  const isPage = answer.status() === 200 && type.startsWith("text/html");
  const page = isPage ? pageIn(await answer.text(), address) : null;
  const redirected = location === undefined ? undefined : ownAddress(location, address);
  const led = [...(redirected === undefined ? [] : [redirected]), ...(page?.leadsTo ?? [])];
  return { status: answer.status(), led, page };
}

function pageIn(html: string, address: string): Page {
  const document = parse(html);
  const forms = document.querySelectorAll("form");
  const isAsking = (form: HTMLElement) => (form.getAttribute("method") ?? "get").toLowerCase() === "get";
  const own = (led: readonly string[]) => led.flatMap((each) => ownAddress(each, address) ?? []);
  return {
    title: document.querySelector("title")?.text.trim() ?? "",
    ids: new Set(document.querySelectorAll("[id]").map(({ id }) => id)),
    leadsTo: own([
      ...document.querySelectorAll("a[href]").map((link) => link.getAttribute("href") ?? ""),
      ...forms.filter(isAsking).map((form) => askedBy(form, address)),
    ]),
    sendsTo: own(
      forms.filter((form) => !isAsking(form)).map((form) => form.getAttribute("action") || address),
    ),
  };
}

/** The address that a form asks for when it is sent as it stands. */
function askedBy(form: HTMLElement, address: string): string {
  const typed = form
    .querySelectorAll("input[name]:not([type=checkbox]):not([type=radio])")
    .map((field) => [field.getAttribute("name") ?? "", field.getAttribute("value") ?? ""]);
  const ticked = form
    .querySelectorAll("input[checked]")
    .map((field) => [field.getAttribute("name") ?? "", field.getAttribute("value") ?? "on"]);
  const chosen = form.querySelectorAll("select[name]").map((field) => {
    const option = field.querySelector("option[selected]") ?? field.querySelector("option");
    return [field.getAttribute("name") ?? "", option?.getAttribute("value") ?? ""];
  });
  const action = form.getAttribute("action") || pathOf(address);
  return `${action.split("?")[0]}?${new URLSearchParams([...typed, ...ticked, ...chosen])}`;
}

/** A link as an address of the product; undefined where it leads away, or is no address at all. */
function ownAddress(link: string, from: string): string | undefined {
  const base = new URL(from, "http://naru.test");
  const url = new URL(link.replaceAll("&amp;", "&"), base);
  const isOwn = url.origin === base.origin || url.origin === new URL(process.env.NARU_E2E_URL ?? "").origin;
  return isOwn ? url.pathname + url.search + url.hash : undefined;
}

/** Other tests act on the same product: what has gone since leaves no link behind. */
async function isStillThere(browser: APIRequestContext, { from, address }: Link): Promise<boolean> {
  if (!from.startsWith("/")) return true;
  const { page } = await readPage(browser, from);
  return page === null || page.leadsTo.includes(address);
}
