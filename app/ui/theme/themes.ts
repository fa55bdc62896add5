/** What a reader can choose. 'system' follows light, dark and contrast of the device. */
export const themes = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The ground of each theme for the browser's own frame, which cannot read CSS; a test holds it equal to the tokens. */
export const groundColours = { light: "#ffffff", dark: "#131416", contrast: "#000000" } as const;
