const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Whale", /\bWhale\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Browser and system of a user agent, as their names are written everywhere: 'Chrome, Windows'. Empty if it tells neither. */
export function describeDevice(userAgent: string | null): string {
  const named = [browsers, systems].map((known) => known.find(([, sign]) => sign.test(userAgent ?? ""))?.[0]);
  return named.filter((name) => name !== undefined).join(", ");
}
