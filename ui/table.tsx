import type { ReactNode } from "react";

/** A column head: a word, or a word with figures set to the right. */
export type Column = string | { label: string; numeric?: boolean; hidden?: boolean };

/** On a phone: the heads are for ears only, and a row is its name with the cells flowing under it. */
const STACKED =
  "@max-[36rem]:[&_thead]:sr-only @max-[36rem]:[&_tr]:flex @max-[36rem]:[&_tr]:flex-wrap " +
  "@max-[36rem]:[&_tr]:items-baseline @max-[36rem]:[&_tr]:gap-x-4 @max-[36rem]:[&_tr]:border-t " +
  "@max-[36rem]:[&_tr]:border-line @max-[36rem]:[&_tr]:py-2 @max-[36rem]:[&_tbody_tr:first-child]:border-t-0 @max-[36rem]:[&_tbody_th]:basis-full " +
  "@max-[36rem]:[&_:is(td,tbody_th)]:border-0 @max-[36rem]:[&_:is(td,tbody_th)]:px-0 " +
  "@max-[36rem]:[&_:is(td,tbody_th)]:py-0.5 @max-[36rem]:[&_td:empty]:hidden";

/**
 * A table with a caption, in a region that scrolls sideways by itself. Rows are `<tr>` of `Th` and `Td`. With `stacked`
 * it needs no scrolling on a phone: for a table whose cells are understood without their head.
 */
export function Table({
  caption,
  captionHidden = true,
  columns,
  stacked = false,
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  stacked?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className={`w-full border-collapse text-left ${stacked ? STACKED : ""}`}>
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

/** The cell that names its row. All cells of a row stand on one line of writing, whatever is in them. */
export function Th({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="border-t border-line px-2 py-1.5 text-left align-baseline font-strong">
      {children}
    </th>
  );
}

/** A cell; `numeric` sets figures to the right. */
export function Td({ children, numeric }: { children?: ReactNode; numeric?: boolean }) {
  return (
    <td className={`border-t border-line px-2 py-1.5 align-baseline ${numeric ? "text-right" : ""}`}>
      {children}
    </td>
  );
}
