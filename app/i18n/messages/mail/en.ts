import type { mailKo } from "./ko.ts";

/** Every mail that Naru sends, in English. */
export const mailEn: typeof mailKo = {
  frame: {
    footer: "Naru sent this mail by itself. Nobody reads replies to it.",
  },
  letters: {
    sign_in_code: ({ code, minutes }) => ({
      subject: "Your Naru sign-in code",
      paragraphs: [`Enter this code on the sign-in page. It works once, for ${minutes} minutes.`],
      code,
      notes: [
        "If you asked for more than one code, only the newest works.",
        "If you did not try to sign in, delete this mail. Tell the code to nobody; Naru never asks for it.",
      ],
    }),
  },
};
