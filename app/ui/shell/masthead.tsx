import { Info } from "lucide-react";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "#app/ui/text/icon.tsx";

/** The line where official sites say that they are official. A demonstration says there that it is none. */
export function Masthead() {
  const { shell } = useMessages();
  return (
    <aside className="masthead">
      <p className="container">
        <Icon of={Info} />
        <span>{shell.demonstration}</span>
      </p>
    </aside>
  );
}
