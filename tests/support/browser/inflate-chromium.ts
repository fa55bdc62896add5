import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// Run as a process of its own: @sparticuz/chromium decides by these two variables, when it is loaded, where it
// unpacks and whether its shared libraries come along (NSS is missing on a bare Debian).
const target = process.argv[2] ?? "";
const unfinished = `${target}.${process.pid}`;
mkdirSync(unfinished, { recursive: true });
process.env.TMPDIR = unfinished;
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs24.x";

const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
writeFileSync(
  join(unfinished, "fonts.conf"),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${target}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${target}/font-cache</cachedir>
</fontconfig>
`,
);

// Only a complete browser ever has the final name, and two runs at once end up with one of the two.
mkdirSync(dirname(target), { recursive: true });
try {
  renameSync(unfinished, target);
} catch {
  rmSync(unfinished, { recursive: true });
}
