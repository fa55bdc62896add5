import { writeFileSync } from "node:fs";
import path from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { cutFonts } from "./scripts/cut-fonts.ts";
import { dropUnusedTokens } from "./scripts/drop-unused-tokens.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * The libraries, and what nearly every page shows: one chunk, because a compressor finds what they have in common, and
 * twenty small files are 7 kB more than one.
 */
const onEveryPage = [
  /node_modules\/(react|react-dom|react-router|react-router-dom|@remix-run\/react)\//,
  /app\/ui\/(shell|text|block|sign)\/[\w-]+\.tsx?$/,
  /app\/ui\/find\/(choice-links|pagination)\.tsx$/,
  /app\/ui\/form\/(button|controls|field|keep-typed-text|radios|use-hydrated)\.tsx?$/,
  /app\/i18n\/(format|loaded-words|locale|page-title|use-words)\.ts$/,
  /app\/card\/(lang-sign|period-line|verdict-of)\.tsx$/,
];

const chunkOf = (id: string) => (onEveryPage.some((pattern) => pattern.test(id)) ? "every-page" : undefined);

async function fontSheets() {
  const { letters, hangul } = await cutFonts();
  return { "cut-letters.css": letters, "cut-hangul.css": hangul };
}

export default defineConfig(async ({ isSsrBuild }) => ({
  // Vite must know all dependencies before the first page: those that it finds later are bundled anew, with a second
  // React beside the first, and the page in the browser breaks.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/**/*.page.tsx"] },
  // The style sheets of the fonts are made by the build: theme/fonts.css and theme/hangul.css.
  resolve: process.env.VITEST ? {} : { alias: await fontSheets() },
  css: { postcss: { plugins: [dropUnusedTokens()] } },
  build: {
    // Pages wait for their words at the top of a module (app/i18n/loaded-words.ts).
    target: "es2022",
    // A piece of a font inside of the style sheet would be loaded by every page.
    assetsInlineLimit: (file: string) => (file.endsWith(".woff2") ? false : undefined),
    // In a browser each kB counts; the server's own bundle stays readable.
    ...(isSsrBuild !== true && {
      minify: "terser" as const,
      // No library of ours does anything when a property of it is read.
      terserOptions: { module: true, compress: { passes: 3, ecma: 2020 as const, pure_getters: true } },
      rollupOptions: { output: { manualChunks: chunkOf } },
    }),
  },
  // Imported whole its icons take 30 MB of each web process; bundled, only those that are shown are there.
  ssr: { noExternal: ["lucide-react"] },
  // The Remix plugin expects its own entry points, so the test runner goes without it.
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          serverModuleFormat: "esm",
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
          },
        }),
        bundleServer(),
        noteWords(),
      ],
}));

/**
 * Notes which files of the browser's build load words later on, and which: the server names these with the page
 * (app/platform/pages/link-words.server.ts).
 */
function noteWords(): Plugin {
  return {
    name: "naru-note-words",
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    writeBundle({ dir = "" }, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
      const languageOf = (fileName: string) =>
        /[/]words[.](ko|en)[.]ts$/.exec(
          chunks.find((chunk) => chunk.fileName === fileName)?.facadeModuleId ?? "",
        )?.[1];
      const noted = chunks.flatMap(({ fileName, dynamicImports }) => {
        const words = dynamicImports.flatMap((file) => {
          const language = languageOf(file);
          return language === undefined ? [] : [[language, `/${file}`] as const];
        });
        return words.length === 0 ? [] : [[`/${fileName}`, words] as const];
      });
      writeFileSync(path.join(dir, "../words.json"), JSON.stringify(Object.fromEntries(noted)));
    },
  };
}

/**
 * Bundles server.ts beside the pages. Run from its sources it takes 25 MB more of each process: what Node needs to strip
 * types, and a second copy of each module that the pages hold, too.
 */
function bundleServer(): Plugin {
  return {
    name: "naru-bundle-server",
    apply: (_config, { isSsrBuild }) => isSsrBuild === true,
    config: () => ({
      build: {
        rollupOptions: {
          input: { index: "virtual:remix/server-build", server: "server.ts" },
          output: { entryFileNames: "[name].js" },
        },
      },
    }),
  };
}
