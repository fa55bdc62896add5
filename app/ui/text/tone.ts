/** What a colour means. Never shown by colour alone, but with a shape and a word. */
export type Tone = "plain" | "info" | "good" | "caution" | "bad";
