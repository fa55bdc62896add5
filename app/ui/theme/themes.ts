/** What a reader can choose. 'system' follows the device's light, dark and contrast settings. */
export const themes = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The background of each theme for the browser's own frame, which cannot read CSS; a test compares it with the tokens. */
export const groundColours = { light: "#ffffff", dark: "#131416", contrast: "#000000" } as const;
