import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";

const icons = { info: Info, good: CircleCheck, caution: TriangleAlert, bad: CircleAlert };

/** Something readers should know about this page. Its kind stands as a word before the title. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  const { ui } = useWords(shellWords);
  return (
    <div className={`notice notice-${tone}`}>
      <Icon of={icons[tone]} />
      <div className="notice-text">
        <p className="notice-title">
          <span className="notice-kind">{ui.tones[tone]}</span> <InLang of={title} />
        </p>
        {children}
      </div>
    </div>
  );
}

interface NoticeProps {
  tone?: keyof typeof icons;
  title: ReactNode;
  children?: ReactNode;
}
