import { createContext, useContext } from "react";

// Empty in the browser: it hides the nonce of the elements that are there, and so must we to hydrate them.
const NonceContext = createContext("");

export const NonceProvider = NonceContext.Provider;

/** The nonce of this answer's content security policy. */
export function useNonce(): string {
  return useContext(NonceContext);
}
