/** How a technology of one version corresponds to one of another. Our own comparison of names and scopes, not official. */
export type CrosswalkSeed = readonly [from: string, relation: Relation, to: string];
type Relation = "same" | "broader" | "narrower" | "overlaps";

export const crosswalkFrom = "nst2023";
export const crosswalkTo = "next2026";

/**
 * Read as 'the new one is … than the old one'. Technologies of nst2023 without a row have no counterpart in the draft
 * (electric and hydrogen vehicles, battery recycling, marine resources); rows of the draft without an origin are new.
 */
export const crosswalk: readonly CrosswalkSeed[] = [
  ["next-memory", "same", "next-memory"],
  ["ai-semiconductor", "same", "ai-semiconductor"],
  ["advanced-packaging", "same", "advanced-packaging"],
  ["power-semiconductor", "narrower", "compound-power-semiconductor"],
  ["power-semiconductor", "overlaps", "defence-semiconductor"],
  ["next-sensing", "same", "next-sensing"],
  ["inorganic-led-display", "same", "inorganic-led-display"],
  ["freeform-display", "overlaps", "next-oled"],
  ["freeform-display", "overlaps", "display-supply"],
  ["chip-display-supply", "narrower", "semiconductor-supply"],
  ["chip-display-supply", "narrower", "display-supply"],
  ["chip-display-supply", "overlaps", "next-oled"],
  ["lithium-ion-battery", "same", "lithium-ion-battery"],
  ["next-battery", "same", "next-battery"],
  ["battery-system", "overlaps", "energy-storage-system"],
  ["autonomous-driving", "same", "autonomous-driving"],
  ["urban-air-mobility", "broader", "drone-uam"],
  ["small-modular-reactor", "same", "small-modular-reactor"],
  ["advanced-nuclear-waste", "same", "advanced-nuclear-waste"],
  ["synthetic-biology", "broader", "synthetic-biology-biomanufacturing"],
  ["gene-cell-therapy", "same", "cell-gene-therapy"],
  ["vaccines-therapeutics", "narrower", "next-vaccines"],
  ["digital-health-data", "overlaps", "bio-data-ai"],
  ["staged-combustion-engine", "overlaps", "reusable-launcher"],
  ["space-observation", "overlaps", "satellite-system"],
  ["space-observation", "overlaps", "space-exploration"],
  ["lunar-exploration", "broader", "space-exploration"],
  ["aero-gas-turbine", "same", "aero-gas-turbine"],
  ["water-electrolysis", "broader", "clean-hydrogen"],
  ["hydrogen-storage", "broader", "clean-hydrogen"],
  ["fuel-cell-power", "broader", "clean-hydrogen"],
  ["data-ai-security", "same", "data-ai-security"],
  ["vulnerability-response", "same", "vulnerability-response"],
  ["network-cloud-security", "overlaps", "vulnerability-response"],
  ["network-cloud-security", "overlaps", "ai-network"],
  ["industrial-security", "overlaps", "industrial-security-blockchain"],
  ["ai-infrastructure", "narrower", "ai-infrastructure"],
  ["ai-infrastructure", "narrower", "efficient-ai"],
  ["ai-reasoning", "same", "ai-reasoning"],
  ["industrial-ai", "overlaps", "vertical-ai"],
  ["industrial-ai", "overlaps", "ai-manufacturing"],
  ["trustworthy-ai", "same", "trustworthy-ai"],
  ["5g-advanced", "same", "5g-advanced"],
  ["6g", "same", "6g"],
  ["open-ran", "overlaps", "6g"],
  ["open-ran", "overlaps", "ai-network"],
  ["comms-components", "same", "comms-components"],
  ["satellite-comms", "same", "satellite-comms"],
  ["robot-parts", "broader", "robot-parts"],
  ["robot-navigation", "broader", "robot-intelligence"],
  ["robot-manipulation", "broader", "robot-intelligence"],
  ["human-robot-interaction", "broader", "robot-intelligence"],
  ["virtual-manufacturing", "overlaps", "ai-manufacturing"],
  ["quantum-computing", "same", "quantum-computing"],
  ["quantum-comms", "same", "quantum-comms"],
  ["quantum-sensing", "same", "quantum-sensing"],
];
