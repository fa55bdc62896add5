import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { EntryContext } from "@remix-run/node";
import { z } from "zod";
import type { Locale } from "#app/i18n/locale.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";

/** By a file of scripts: the words that it loads, each with its language. Noted by the build (vite.config.ts). */
const noted = z.record(z.string(), z.array(z.tuple([z.enum(["ko", "en"]), z.string()])));

const wordsOf = readNote();

function readNote(): z.infer<typeof noted> {
  const file = path.join(projectRoot, "build/words.json");
  // In development the modules are loaded one by one, and there is no build.
  return existsSync(file) ? noted.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

/**
 * The `Link` header of a page for the words that its scripts load in its language. A browser finds them only when it has run
 * those, which on a slow line is a fifth of a second late: so it is told at once. Null if there are none.
 */
export function linkWords(
  { manifest: { entry, routes }, staticHandlerContext }: EntryContext,
  locale: Locale,
): string | null {
  const modules = [entry, ...staticHandlerContext.matches.flatMap(({ route }) => routes[route.id] ?? [])];
  const files = new Set(modules.flatMap(({ module, imports = [] }) => [module, ...imports]));
  const words = [...files].flatMap((file) => wordsOf[file] ?? []);
  const own = new Set(words.flatMap(([language, file]) => (language === locale ? [file] : [])));
  return own.size === 0 ? null : [...own].map((file) => `<${file}>; rel=modulepreload`).join(", ");
}
