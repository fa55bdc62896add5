import { Form, useLocation } from "@remix-run/react";
import { Check, Contrast } from "lucide-react";
import { useEffect, useRef } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { type Theme, themes } from "#app/ui/theme/themes.ts";

/** Light, dark, high contrast, or what the device says. A form in a disclosure: without JavaScript it is the same. */
export function ThemeSwitch({ chosen, action }: { chosen: Theme; action: string }) {
  const { pathname, search } = useLocation();
  const { shell } = useMessages();
  const panel = useRef<HTMLDetailsElement>(null);
  useCloseOnLeaving(panel);
  return (
    <details ref={panel} className="theme-switch">
      <summary className="tool">
        <Icon of={Contrast} />
        {shell.theme}
      </summary>
      <Form method="post" action={action} preventScrollReset replace className="theme-panel">
        <input type="hidden" name="returnTo" value={pathname + search} />
        {themes.map((theme) => (
          <button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === chosen}>
            <span>{shell.themes[theme]}</span>
            {theme === chosen ? <Icon of={Check} /> : null}
          </button>
        ))}
        <p>{shell.themeHint}</p>
      </Form>
    </details>
  );
}

/** Closes the disclosure on Escape (and gives the focus back) and once the focus or a click goes elsewhere. */
function useCloseOnLeaving(panel: React.RefObject<HTMLDetailsElement>) {
  useEffect(() => {
    const details = panel.current;
    if (details === null) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    details.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      details.removeEventListener("keydown", closeOnEscape);
    };
  }, [panel]);
}
