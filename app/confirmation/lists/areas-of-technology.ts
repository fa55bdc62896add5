/**
 * In which of the nineteen common areas a technology of the list in force (nst2023) lies. Naru's own assignment by name
 * and scope: no official text assigns them.
 */
const areasOfField: Readonly<Record<string, readonly string[]>> = {
  "semiconductor-display": ["semiconductors"],
  "secondary-battery": ["secondary-batteries"],
  "advanced-mobility": ["land-mobility"],
  "next-gen-nuclear": ["nuclear"],
  "advanced-bio": ["advanced-bio"],
  "aerospace-marine": ["space-aviation"],
  hydrogen: ["hydrogen"],
  cybersecurity: ["cybersecurity"],
  ai: ["ai-software"],
  "next-gen-comms": ["communications"],
  "robotics-manufacturing": ["robotics-manufacturing"],
  quantum: ["quantum"],
};

/** Where a technology lies elsewhere than the rest of its field. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "inorganic-led-display": ["displays"],
  "freeform-display": ["displays"],
  "chip-display-supply": ["semiconductors", "displays"],
  "urban-air-mobility": ["space-aviation"],
  "marine-resources": ["shipbuilding-marine"],
};

export function areasOfTechnology(field: string, technology: string): readonly string[] {
  return exceptions[technology] ?? areasOfField[field] ?? [];
}
