import type { ReactNode } from "react";

/** One of several like things, held together by a border. `as` 'li' inside a `.card-grid` list. */
export function Card({ as: Tag = "div", children }: { as?: "div" | "li" | "article"; children: ReactNode }) {
  return <Tag className="card">{children}</Tag>;
}
