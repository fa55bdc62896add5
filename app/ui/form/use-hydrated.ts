import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and while React wakes up: until then a form is a plain one. */
export function useIsAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
