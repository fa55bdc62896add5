import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { groundColours } from "./themes.ts";

const tokens = readFileSync("app/ui/theme/tokens.css", "utf8");
const krds = readFileSync("node_modules/krds-uiux/resources/css/token/krds_tokens.css", "utf8");

type Theme = keyof typeof groundColours;

function declarationsIn(css: string): Map<string, string> {
  const declarations = css.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  // A long value is broken over lines by the formatter.
  return new Map(
    [...declarations].map(([, name = "", value = ""]) => [name, value.replaceAll(/\s*\n\s*/g, "")]),
  );
}

const contrastBlock = /:root\[data-theme="contrast"\] \{([^}]*)\}/.exec(tokens)?.[1] ?? "";
const base = declarationsIn(tokens.slice(0, tokens.indexOf(":root[data-theme")));
const contrast = declarationsIn(contrastBlock);
const primitives = declarationsIn(krds);

/** What a token comes to in a theme, as #rrggbb. */
function colourOf(token: string, theme: Theme): string {
  const value =
    (theme === "contrast" ? contrast.get(token) : undefined) ??
    base.get(token) ??
    primitives.get(token) ??
    "";
  const [, light = "", dark = ""] = /^light-dark\((.+?\)), ?(.+)\)$/.exec(value) ?? [];
  const one = light === "" ? value : { light, dark, contrast: dark }[theme];
  const [, next] = /^var\((--[\w-]+)\)$/.exec(one) ?? [];
  if (next !== undefined) return colourOf(next, theme);
  if (!/^#[\da-f]{6}$/.test(one)) throw new Error(`${token} has no plain colour in ${theme}: '${one}'`);
  return one;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(ink: string, ground: string, theme: Theme): number {
  const [darker = 0, lighter = 0] = [ink, ground]
    .map((token) => luminanceOf(colourOf(token, theme)))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["--ground", "--surface", "--surface-quiet", "--surface-hover", "--accent-quiet"];
const readPairs = [
  ...["--ink", "--ink-quiet"].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...["--link", "--link-hover"].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...["info", "good", "caution", "bad"].flatMap((tone) =>
    [`--${tone}-surface`, "--surface", "--ground"].map((ground) => [`--${tone}`, ground] as const),
  ),
  ["--link-visited", "--ground"] as const,
  ["--link", "--bad-surface"] as const,
  ...["--accent", "--accent-hover", "--accent-pressed"].map((fill) => ["--on-accent", fill] as const),
];
const seenPairs = [
  ...["--line-control", "--line-heading"].flatMap((line) => [
    [line, "--ground"] as const,
    [line, "--surface"] as const,
  ]),
  ...grounds.map((ground) => ["--focus", ground] as const),
  ["--accent", "--ground"] as const,
];

describe.each(["light", "dark", "contrast"] as const)("in the %s theme", (theme) => {
  const enough = theme === "contrast" ? 7 : 4.5;

  test.each(readPairs)(`%s can be read on %s`, (ink, ground) => {
    expect(contrastOf(ink, ground, theme)).toBeGreaterThanOrEqual(enough);
  });

  test.each(seenPairs)("%s is seen on %s", (line, ground) => {
    expect(contrastOf(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });

  test("the browser's frame has the colour of the ground", () => {
    expect(groundColours[theme]).toBe(colourOf("--ground", theme));
  });
});

const stylesheets = globSync("app/ui/**/*.css").map((file) => [file, readFileSync(file, "utf8")] as const);
const mayNameColours = /tokens\.css|print\.css/;

test.each(stylesheets.filter(([file]) => !mayNameColours.test(file)))(
  "%s takes its colours from tokens only",
  (_file, css) => {
    expect(css).not.toMatch(/#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|color-mix)\(|--krds/i);
  },
);

test("every token that is used exists", () => {
  const all = stylesheets.map(([, css]) => css).join("\n");
  const known = new Set([...declarationsIn(all).keys(), ...primitives.keys()]);
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
