import type { ButtonHTMLAttributes, ReactNode } from "react";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

type Weight = "primary" | "secondary" | "tertiary";

/** Does something on this page or sends a form. At most one primary button on a page. */
export function Button({ weight = "secondary", type = "submit", ...props }: ButtonProps) {
  const { className, fullName, children, ...rest } = props;
  return (
    <button {...rest} type={type} className={`button button-${weight} ${className ?? ""}`.trim()}>
      {fullName === undefined ? children : <FullName shown={children} name={fullName} />}
    </button>
  );
}

/** Texts rather than an attribute, so that a name in another language can be marked. */
function FullName({ shown, name }: { shown: ReactNode; name: string }) {
  return (
    <>
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">
        <InLang of={name} />
      </span>
    </>
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: Weight;
  /** What is said instead of what is shown, where many buttons show the same word: 'Remove test report.pdf'. */
  fullName?: string;
}

/** Leads to another page and looks like a button: for the one best next step. */
export function ButtonLink({ to, weight = "primary", children }: ButtonLinkProps) {
  return (
    <TextLink to={to} className={`button button-${weight}`}>
      {children}
    </TextLink>
  );
}

interface ButtonLinkProps {
  to: string;
  weight?: Weight;
  children: ReactNode;
}
