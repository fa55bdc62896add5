import { serveDemo } from "#app/intake/demo-source/serve-demo.server.ts";
import { seoulDay } from "#app/time.ts";

// `npm run sources:local`: serves invented notices in the forms of the real sources, and their documents, for demonstrations
// without a network. The first part of the path names the source. PORT chooses the port.

const { origin } = await serveDemo(Number(process.env.PORT ?? 3100), () => seoulDay(Date.now()));
console.log(`Invented notices at ${origin}. Start Naru with LOCAL_SOURCES=${origin}`);
