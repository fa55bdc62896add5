import type { ReactNode } from "react";

/** One of several like things, held together by a border. `as` 'li' inside a `.card-grid` list. */
export function Card({ as: Tag = "div", label, children }: CardProps) {
  return (
    <Tag className="card" aria-label={label}>
      {children}
    </Tag>
  );
}

interface CardProps {
  as?: "div" | "li" | "article" | "aside";
  label?: string;
  children: ReactNode;
}
