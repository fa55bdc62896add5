/** What a colour may say. It never says it alone: a shape and a word stand with it. */
export type Tone = "plain" | "info" | "good" | "caution" | "bad";
