import { inject, vi } from "vitest";
import { forgetOncePerProcess } from "#app/platform/once-per-process.server.ts";
import { databaseUrlOf, newName, runOnServer } from "./test-services.ts";

// Files of a worker share its process: to load the libraries anew for each file takes as long as all tests do. The
// product's own modules, and what they keep once per process, are made anew, so each file's configuration is read after
// these lines: what it imports lands in its own clone. The clones stay until the end of the run, because pools close late.
vi.restoreAllMocks();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.useRealTimers();
vi.resetModules();
forgetOncePerProcess();
const { adminUrl, templateName, runName, meiliUrl, meiliKey } = inject("testServices");
const databaseName = newName(runName);
await runOnServer(adminUrl, `create database ${databaseName} template ${templateName}`);

vi.stubEnv("NODE_ENV", "test");
vi.stubEnv("LOG_LEVEL", "silent");
vi.stubEnv("DATABASE_URL", databaseUrlOf(adminUrl, databaseName));
vi.stubEnv("MEILI_URL", meiliUrl);
vi.stubEnv("MEILI_KEY", meiliKey);
vi.stubEnv("SESSION_SECRET", "r7nS0mLk2pQx9vTz4wYb6cHd8fGj1aEu");
vi.stubEnv("NARU_NOW", "2026-11-23T09:00:00+09:00");
