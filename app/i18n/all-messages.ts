import { provideMessages } from "./messages.ts";
import { en } from "./words.en.ts";
import { ko } from "./words.ko.ts";

// Imported for its effect, by whatever speaks both languages at once: the server, the tests, and the rules
// bench, which shows a judgement in both. No other page.
provideMessages("ko", ko);
provideMessages("en", en);
