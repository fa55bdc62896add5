import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "#app/ui/text/icon.tsx";

const icons = { info: Info, good: CircleCheck, caution: TriangleAlert, bad: CircleAlert };

/** Something the reader should know about this page. The kind stands as a word before the title. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  const { ui } = useMessages();
  return (
    <div className={`notice notice-${tone}`}>
      <Icon of={icons[tone]} />
      <div className="notice-text">
        <p className="notice-title">
          <span className="notice-kind">{ui.tones[tone]}</span> {title}
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
