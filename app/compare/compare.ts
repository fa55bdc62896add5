/** More columns than these are no longer read side by side, and do not fit on a sheet of paper. */
export const mostCompared = 4;

/** The address that compares these opportunities. */
export function comparePath(ids: readonly number[]): string {
  return `/opportunities/compare?${new URLSearchParams(ids.map((id) => ["id", String(id)]))}`;
}
