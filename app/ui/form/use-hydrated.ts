import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and until React has hydrated the page: until then forms work without scripts. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
