import { caseLettersEn } from "./case-letters-en.ts";
import { decidingEn } from "./deciding-en.ts";
import { hearingEn } from "./hearing-en.ts";
import type { mailKo } from "./ko.ts";

const invitedEn = { owner: "an owner", editor: "an editor", viewer: "a viewer", consultant: "a consultant" };

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
    company_invitation: ({ company, by, role, until, expiresAt, url }) => ({
      subject: `You are invited to ${company} on Naru`,
      paragraphs: [
        `${by} invites you to ‘${company}’ as ${invitedEn[role]}.`,
        ...(until === null ? [] : [`The mandate would last until ${until}.`]),
      ],
      link: { label: "Read the invitation and accept it", url },
      notes: [
        `It can be accepted until ${expiresAt}, by whoever signs in with the address that this mail was sent to.`,
        "If you do not know what this is about, delete this mail. Nothing happens unless you accept.",
      ],
    }),
    application_received: ({ reference, title, at, by, url }) => ({
      subject: `Your application was received: ${reference}`,
      paragraphs: [
        title === null
          ? `Application ${reference} for confirmation as a national strategic technology was received at ${at}.`
          : `The application for “${title}” was received at ${at}. Its reference is ${reference}.`,
        `Submitted by: ${by}`,
        "An officer checks that nothing is missing. If something is, you are told by mail.",
      ],
      ...(url === null ? {} : { link: { label: "Follow the case", url } }),
      notes:
        url === null
          ? [
              "The technology is sensitive, so this mail holds neither its title nor a link. Sign in to Naru to see it.",
            ]
          : [],
    }),
    ...caseLettersEn,
    ...decidingEn,
    ...hearingEn,
  },
};
