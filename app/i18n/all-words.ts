import { provideWords } from "./loaded-words.ts";
import { en } from "./words.en.ts";
import { ko } from "./words.ko.ts";

// Imported for its effect by what speaks both languages: the server and the tests.
provideWords("ko", ko);
provideWords("en", en);
