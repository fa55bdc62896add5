import type { APIRequestContext } from "@playwright/test";
import { type HTMLElement, parse } from "node-html-parser";
import { listPublicPages } from "#app/accounts/access.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { en } from "#app/i18n/words.en.ts";
import { ko } from "#app/i18n/words.ko.ts";
import { sitemap } from "#app/routes.ts";
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const sites = { ko: ko.shell.site, en: en.shell.site };

// What search engines, and other sites where somebody passes a page on, read of it.

for (const locale of ["ko", "en"] as const)
  test(`Every public page says what it is, in its own language: ${locale}`, async ({ request, baseURL }) => {
    const [opportunity] = await runOnProduct<{ id: string }>(
      `select id from opportunity order by id limit 1`,
    );
    const paths = [...listPublicPages(sitemap), `/opportunities/${opportunity?.id}`];
    const descriptions = new Map<string, string>();
    for (const page of paths) {
      const path = localePath(locale, page);
      const head = await headOf(request, path);
      const description = contentOf(head, "name=description");
      descriptions.set(path, description);
      expect(contentOf(head, "property=og:description"), path).toBe(description);
      expect(head.querySelector("title")?.text, path).toContain(contentOf(head, "property=og:title"));
      expect(contentOf(head, "property=og:site_name")).toBe(sites[locale].name);
      const address = new URL(path, baseURL).href;
      expect([contentOf(head, "property=og:url"), linkOf(head, "rel=canonical")], path).toEqual([
        address,
        address,
      ]);
      for (const other of ["ko", "en"] as const)
        expect(linkOf(head, `hreflang=${other}`)).toBe(new URL(localePath(other, page), address).href);
      expect((await request.get(contentOf(head, "property=og:image"))).headers()["content-type"]).toBe(
        "image/png",
      );
      await expectManifest(request, linkOf(head, "rel=manifest"), locale);
    }
    expect(new Set(descriptions.values()).size).toBeGreaterThan(1);
  });

test("A list with one filter is listed by itself, with its other language; one that was searched for is not", async ({
  request,
}) => {
  const filtered = await headOf(request, "/en/opportunities?kind=rnd");
  expect(linkOf(filtered, "rel=canonical")).toMatch(/\/en\/opportunities\?kind=rnd$/);
  expect(linkOf(filtered, "hreflang=ko")).toMatch(/[^n]\/opportunities\?kind=rnd$/);
  const searched = await headOf(request, "/opportunities?q=AI&kind=rnd");
  expect(linkOf(searched, "rel=canonical")).toMatch(/\/opportunities$/);
});

async function expectManifest(request: APIRequestContext, address: string, locale: Locale): Promise<void> {
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toBe("application/manifest+json");
  const { name, description, start_url: start, icons } = await answer.json();
  const site = sites[locale];
  expect({ name, description, start }).toEqual({
    name: site.name,
    description: site.description,
    start: localePath(locale, "/"),
  });
  for (const { src, type } of icons) {
    const icon = await request.get(src);
    expect([icon.status(), icon.headers()["content-type"]], src).toEqual([200, type]);
  }
}

async function headOf(request: APIRequestContext, path: string): Promise<HTMLElement> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  const head = parse(await answer.text()).querySelector("head");
  if (head === null) throw new Error(`${path} has no head`);
  return head;
}

function contentOf(head: HTMLElement, attribute: string): string {
  return oneOf(head, `meta[${quoted(attribute)}]`, "content");
}

function linkOf(head: HTMLElement, attribute: string): string {
  return oneOf(head, `link[${quoted(attribute)}]`, "href");
}

/** Exactly one has it. */
function oneOf(head: HTMLElement, selector: string, attribute: string): string {
  const found = head.querySelectorAll(selector);
  expect(found.length, selector).toBe(1);
  return found[0]?.getAttribute(attribute) ?? "";
}

function quoted(attribute: string): string {
  return attribute.replace(/=(.*)$/, '="$1"');
}
