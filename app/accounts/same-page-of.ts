/**
 * The page of another company that is the same as this one of the first. What is only the first one's, an item or an
 * application, has no such page: the page above is shown. Other paths stay as they are.
 */
export function samePageOf(companyId: number, path: string): string {
  return path.replace(/^((?:\/en)?\/company\/)\d+((?:\/[a-z_]+){0,2})(?![a-z_]).*$/, `$1${companyId}$2`);
}
