/**
 * The page of another company that corresponds to this one. Pages of an item or an application have no counterpart: the
 * page above is used. Other paths stay as they are.
 */
export function samePageOf(companyId: number, path: string): string {
  return path.replace(/^((?:\/en)?\/company\/)\d+((?:\/[a-z_]+){0,2})(?![a-z_]).*$/, `$1${companyId}$2`);
}
