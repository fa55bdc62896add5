import { useLocation, useNavigate } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { type MouseEvent, useEffect, useRef } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";

/** All errors above a form, each a link to its control. Takes the focus when it appears, so that it is read out. */
export function ErrorSummary({ errors, takesFocus = true }: ErrorSummaryProps) {
  const { ui } = useWords(shellWords);
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { search } = useLocation();
  // By the router: the question before leaving takes another change of the address for leaving by 'back'.
  const show = (event: MouseEvent, fieldId: string) => {
    event.preventDefault();
    navigate({ search, hash: fieldId }, { replace: true, preventScrollReset: true });
    const field = document.getElementById(fieldId);
    field?.scrollIntoView();
    field?.focus({ preventScroll: true });
  };
  const isShown = errors.length > 0;
  const isFocused = isShown && takesFocus;
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  if (!isShown) return null;
  return (
    <div ref={box} className="notice notice-bad error-summary" role="alert" tabIndex={-1}>
      <Icon of={CircleAlert} />
      <div className="notice-text">
        <h2 className="notice-title">
          {ui.error}: {ui.errorSummary(errors.length)}
        </h2>
        <ul>
          {errors.map(({ fieldId, text }) => (
            <li key={`${fieldId} ${text}`}>
              <a className="text-link" href={`#${fieldId}`} onClick={(event) => show(event, fieldId)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface ErrorSummaryProps {
  errors: readonly { fieldId: string; text: string }[];
  takesFocus?: boolean;
}
