import type { Region } from "./catalogue.ts";

/**
 * Under which regions of the filter an opportunity is found.
 *
 * Somebody who chooses a region asks 'what is there for me here?'. So an opportunity for the capital area is found
 * under Seoul (its part), and one for Seoul under the capital area (which it lies in). One for the whole nation, or
 * one that names no region at all, is found under every region of the country. The nation itself as a filter means
 * 'open everywhere', so it finds only those. Abroad is a place of its own.
 */
export function createRegionRule(regions: readonly Region[]): (codes: readonly string[]) => Set<string> {
  const nations = new Set(codesOf(regions, ({ kind }) => kind === "nation"));
  const inTheCountry = codesOf(regions, ({ kind }) => kind !== "abroad");
  return (codes) => {
    if (codes.length === 0 || codes.some((code) => nations.has(code)))
      return new Set([...inTheCountry, ...codes]);
    const parts = codesOf(regions, ({ ancestors }) => ancestors.some((ancestor) => codes.includes(ancestor)));
    const wholes = regions.filter(({ code }) => codes.includes(code)).flatMap(({ ancestors }) => ancestors);
    return new Set([...codes, ...parts, ...wholes.filter((code) => !nations.has(code))]);
  };
}

function codesOf(regions: readonly Region[], isMeant: (region: Region) => boolean): string[] {
  return regions.filter(isMeant).map(({ code }) => code);
}
