import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadWords } from "./i18n/loaded-words.ts";
import { shownLocale } from "./i18n/locale.ts";
import { keepTypedText } from "./ui/form/keep-typed-text.ts";
import hangulSheet from "./ui/theme/hangul.css?url";
import { loadHangulLate } from "./ui/theme/hangul.ts";

keepTypedText();

// Words first: a page's `meta` and components read them as soon as Remix touches its modules.
void loadWords(shownLocale(window.location.pathname))
  .then(decodeLoaderAnswers)
  .then(() => startTransition(hydrate));

/**
 * Lets Remix decode what the loaders sent before React starts. Otherwise the first render suspends at the root, and a key
 * pressed at that moment makes React fail with error 345, which leaves the page dead (github.com/remix-run/remix/issues/10214).
 */
async function decodeLoaderAnswers(): Promise<void> {
  try {
    // Called as a function, it throws the promise that it would suspend on, before it reaches its first hook.
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

function hydrate(): void {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
  loadHangulLate(hangulSheet);
}
