import { index, type RouteConfig, route } from "@remix-run/route-config";

// The sitemap. `en?` is an optional fixed segment: Korean pages have no prefix, English ones start with /en.
export default [
  route("en?", "routes/public/language-layout.tsx", [
    index("routes/public/home.tsx"),
    route("opportunities", "routes/public/opportunities.tsx"),
    route("opportunities/:id", "routes/public/opportunity.tsx"),
    route("technologies", "routes/public/technologies.tsx"),
    // Sign-in and account
    route("sign-in", "routes/account/sign-in.tsx"),
    route("sign-in/code", "routes/account/sign-in-code.tsx"),
    route("sign-out", "routes/account/sign-out.ts"),
    route("account", "routes/account/account.tsx"),
    route("account/company", "routes/account/company.ts"),
    // Matches and bookmarks
    route("account/bookmark", "routes/account/bookmark.ts"),
    route("account/bookmarks", "routes/account/bookmarks.tsx"),
    route("company/:companyId/matches", "routes/company/matches.tsx"),
    route("company/:companyId/bookmarks", "routes/company/bookmarks.tsx"),
    // System
    route("system/demo", "routes/system/demo.tsx"),
    route("system/mailbox", "routes/system/mailbox.tsx"),
    route("system/mailbox/:id", "routes/system/mail.tsx"),
    route("system/rules", "routes/system/rules.tsx"),
    route("system/components", "routes/system/components.tsx"),
    route("*", "routes/public/not-found.tsx"),
  ]),
  route("api/v1/openapi.json", "routes/api/openapi.ts"),
  route("api/v1/opportunities", "routes/api/opportunities.ts"),
  route("api/v1/opportunities/:id", "routes/api/opportunity.ts"),
  route("api/*", "routes/api/not-found.ts"),
  route("suggest", "routes/public/suggest.ts"),
  route("settings/theme", "routes/public/theme.ts"),
] satisfies RouteConfig;
