import { createContext, useContext } from "react";

// Empty in the browser, which hides the nonce of existing elements: hydration must find the same.
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;

/** The nonce of this answer's content security policy. */
export function useNonce(): string {
  return useContext(NonceContext);
}
