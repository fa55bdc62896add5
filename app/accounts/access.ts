import type { RouteConfigEntry } from "@remix-run/route-config";
import type { CompanyPermission, Permission } from "./permissions.ts";

/** Who may open a page, and who may send its forms where that needs more. */
export type Access =
  /** Everyone, signed in or not. Search engines are not told of what is unlisted: it shows what other pages have. */
  | { who: "everybody"; isUnlisted?: true }
  /** Everyone, but only in a demonstration. */
  | { who: "demonstration" }
  /** Everyone in a demonstration; in production those with the permission. */
  | { who: "permittedInProduction"; permission: StaffPermission }
  /** Visitors; the page itself redirects people who are signed in. */
  | { who: "signedOut" }
  | { who: "signedIn" }
  | { who: "permitted"; permission: StaffPermission; toChange: StaffPermission }
  /** Those who act for the company of the address (`:companyId`); for everyone else the page does not exist. */
  | { who: "company"; permission: CompanyPermission; toChange: CompanyPermission };

export type StaffPermission = Exclude<Permission, CompanyPermission>;

type InCompany = CompanyPermission extends `company.${infer Name}` ? Name : never;

export const everybody: Access = { who: "everybody" };
export const everybodyUnlisted: Access = { who: "everybody", isUnlisted: true };
export const signedIn: Access = { who: "signedIn" };
export const signedOut: Access = { who: "signedOut" };
export const demonstration: Access = { who: "demonstration" };

export function staffInProduction(permission: StaffPermission): Access {
  return { who: "permittedInProduction", permission };
}

/** A person whose role has the permission; `toChange` where its forms need another one. */
export function staff(permission: StaffPermission, toChange: StaffPermission = permission): Access {
  return { who: "permitted", permission, toChange };
}

/** A person who acts for the company of the address and has the permission in it. */
export function company(permission: InCompany, toChange: InCompany = permission): Access {
  return { who: "company", permission: `company.${permission}`, toChange: `company.${toChange}` };
}

/** A page or another address of the site in the router's form, with who may open it. */
export type Page = RouteConfigEntry & { access: Access; children?: Page[] };

/** One line of the sitemap; `path` relative to the pages around it, and empty for the first page of a frame. */
export function page(path: string, file: string, access: Access, children?: Page[]): Page {
  if (path === "") return { index: true, file, access };
  return { path, file, access, ...(children && { children }) };
}

/** Pages whose addresses begin alike. */
export function under(prefix: string, pages: readonly Page[]): Page[] {
  return pages.map(({ index: _, path, ...page }) => ({
    ...page,
    path: path === undefined ? prefix : `${prefix}/${path}`,
  }));
}

/** The addresses of pages that are open to everybody and always the same, without a language. */
export function listPublicPages(pages: readonly Page[]): string[] {
  return pages.flatMap(({ path = "", file, access, children = [] }) => {
    const isListed = access.who === "everybody" && !access.isUnlisted;
    const isOne = isListed && file.endsWith(".page.tsx") && !/[:*?]/.test(path);
    // Only the languages have public pages below them, and Korean has no prefix.
    return [...(isOne && children.length === 0 ? [`/${path}`] : []), ...listPublicPages(children)];
  });
}

/** The access of every page by its route's id: its file without the ending. */
export function listAccess(pages: readonly Page[]): ReadonlyMap<string, Access> {
  const entries = (page: Page): [string, Access][] => [
    [page.file.replace(/\.tsx?$/, ""), page.access],
    ...(page.children ?? []).flatMap(entries),
  ];
  return new Map(pages.flatMap(entries));
}
