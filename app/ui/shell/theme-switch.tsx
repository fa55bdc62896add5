import { Form, useLocation } from "@remix-run/react";
import { Check, Contrast } from "lucide-react";
import { useRef } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { type Theme, themes } from "#app/ui/theme/themes.ts";
import { useCloseOnLeaving } from "./use-close-on-leaving.ts";

/** Light, dark, high contrast, or what the device says. A form in a disclosure: without JavaScript it is the same. */
export function ThemeSwitch({ chosen, action }: { chosen: Theme; action: string }) {
  const { pathname, search } = useLocation();
  const { shell } = useMessages();
  const panel = useRef<HTMLDetailsElement>(null);
  useCloseOnLeaving(panel);
  return (
    <details ref={panel} className="tool-menu theme-switch">
      <summary className="tool">
        <Icon of={Contrast} />
        {shell.theme}
      </summary>
      <Form method="post" action={action} preventScrollReset replace className="tool-panel theme-panel">
        <input type="hidden" name="returnTo" value={pathname + search} />
        {themes.map((theme) => (
          <button
            key={theme}
            type="submit"
            className="tool-panel-item"
            name="theme"
            value={theme}
            aria-pressed={theme === chosen}
          >
            <span>{shell.themes[theme]}</span>
            {theme === chosen ? <Icon of={Check} /> : null}
          </button>
        ))}
        <p>{shell.themeHint}</p>
      </Form>
    </details>
  );
}
