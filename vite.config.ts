import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { cutFonts } from "./scripts/cut-fonts.ts";
import { dropUnusedTokens } from "./scripts/drop-unused-tokens.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(async () => ({
  // Vite must know all dependencies before the first page: those that it finds later are bundled anew, with a second
  // React beside the first, and the page in the browser breaks.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/**/*.page.tsx"] },
  // The style sheet of the fonts is made by the build: theme/fonts.css.
  resolve: process.env.VITEST ? {} : { alias: { "cut-fonts.css": await cutFonts() } },
  css: { postcss: { plugins: [dropUnusedTokens()] } },
  // A piece of a font inside of the style sheet would be loaded by every page.
  build: { assetsInlineLimit: (file: string) => (file.endsWith(".woff2") ? false : undefined) },
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
      ],
}));

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
