import type { ButtonHTMLAttributes, ReactNode } from "react";
import { TextLink } from "#app/ui/text/text-link.tsx";

type Weight = "primary" | "secondary" | "tertiary";

/** Does something on this page or sends a form. At most one primary button on a page. */
export function Button({ weight = "secondary", type = "submit", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${weight} ${className ?? ""}`.trim()} />;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  weight?: Weight;
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
