import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  // Vite must know all dependencies before the first page: those that it finds later are bundled anew, with a second
  // React beside the first, and the page in the browser breaks.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.{ts,tsx}"] },
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
      ],
});
