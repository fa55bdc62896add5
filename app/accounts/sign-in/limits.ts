/** The limits of sign-in codes. */
export const CODE_DIGITS = 6;
export const CODE_MINUTES = 10;
export const TRIES_PER_CODE = 5;

/** Per hour. An office may share one network address, and someone with a slow mail server asks twice. */
export const CODES_PER_ADDRESS = 5;
export const CODES_PER_NETWORK = 60;
export const TRIES_PER_ADDRESS = 20;
