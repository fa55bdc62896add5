import { inject, vi } from "vitest";
import { databaseUrlOf, newName, runOnServer } from "./test-services.ts";

// Each test file runs in a module graph of its own, so its configuration is read after these lines: what it imports
// lands in its own clone. The clones stay until the end of the run, because pools close after the last hook.
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
