import type { ReactNode } from "react";

/** A column head: a word, or a word with figures set to the right. */
export type Column = string | { label: string; numeric?: boolean; hidden?: boolean };

/** A table with a caption, in a region that scrolls sideways by itself. Rows are `<tr>` of `Th` and `Td`. */
export function Table({
  caption,
  captionHidden = true,
  columns,
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? "sr-only" : "mb-2 text-left font-head"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const { label, numeric, hidden } = typeof column === "string" ? { label: column } : column;
              return (
                <th
                  key={label}
                  scope="col"
                  className={`px-2 py-1.5 align-bottom text-xs font-strong text-ink-2 ${numeric ? "text-right" : ""}`}
                >
                  {hidden ? <span className="sr-only">{label}</span> : label}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** The cell that names its row. */
export function Th({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="border-t border-line px-2 py-1.5 text-left align-top font-strong">
      {children}
    </th>
  );
}

/** A cell; `numeric` sets figures to the right. */
export function Td({ children, numeric }: { children?: ReactNode; numeric?: boolean }) {
  return (
    <td className={`border-t border-line px-2 py-1.5 align-top ${numeric ? "text-right" : ""}`}>
      {children}
    </td>
  );
}
