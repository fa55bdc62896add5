import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { createRoutePattern } from "./route-pattern.server.ts";

const module = { default: () => null };
const routes: ServerBuild["routes"] = {
  root: { id: "root", path: "", module },
  layout: { id: "layout", parentId: "root", path: "en?", module },
  home: { id: "home", parentId: "layout", index: true, module },
  notice: { id: "notice", parentId: "layout", path: "notices/:id", module },
  rules: { id: "rules", parentId: "root", path: "system/rules", module },
};

test.each([
  ["/", "/en?"],
  ["/en", "/en?"],
  ["/_root.data", "/en?"],
  ["/notices/12", "/en?/notices/:id"],
  ["/en/notices/13", "/en?/notices/:id"],
  ["/en/notices/13.data", "/en?/notices/:id"],
  ["/system/rules", "/system/rules"],
  ["/wp-login.php", "unmatched"],
])("the path %s is measured as %s", (path, pattern) => {
  expect(createRoutePattern(routes)(path)).toBe(pattern);
});
