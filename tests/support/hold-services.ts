import { startServices } from "#supervisor/services.ts";

// Run as a child process that a test kills: it starts the services of a state folder and holds them.

const [stateDir = ""] = process.argv.slice(2);
const { databaseUrl, meiliUrl, embedded } = await startServices({ stateDir });
process.send?.({ databaseUrl, meiliUrl, pids: embedded.map((part) => part.pid()) });
