import { certificateEn } from "./certificate-en.ts";
import { certificateKo } from "./certificate-ko.ts";
import { registerEn } from "./register-en.ts";
import { registerKo } from "./register-ko.ts";

/** Texts of the public pages about certificates. */
export const certificateTexts = {
  ko: { certificate: certificateKo, register: registerKo },
  en: { certificate: certificateEn, register: registerEn },
};
