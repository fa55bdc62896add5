import type { Plugin, Root } from "postcss";

/**
 * A step of the build: leaves out those variables of KRDS that nothing refers to. Its file lists every colour in every mode,
 * 829 of them, and Naru needs about one in ten; the others would be a third of the style sheet that every page waits for.
 */
export function dropUnusedTokens(): Plugin {
  return { postcssPlugin: "drop-unused-tokens", OnceExit: dropFrom };
}

function dropFrom(root: Root): void {
  const values = new Map<string, string[]>();
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [name] of text.matchAll(/--krds-[\w-]+/g)) {
      if (used.has(name)) continue;
      used.add(name);
      values.get(name)?.forEach(use);
    }
  };
  root.walkDecls(/^--krds-/, ({ prop, value }) => {
    values.set(prop, [...(values.get(prop) ?? []), value]);
  });
  root.walkDecls(({ prop, value }) => {
    if (!prop.startsWith("--krds-")) use(value);
  });
  root.walkDecls(/^--krds-/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
}
