import type { NeedView } from "#lib/domain/desk.ts";
import { NeedItem } from "./desk-form.tsx";
import { DueTag, More, Notes, Ways, WhoLink } from "./need-row.tsx";
import { minutesText, needName } from "./words.ts";

const COLUMNS = ["Who", "What", "When", "Suggested"];
const CELL = "block px-3 py-1 first:pt-2.5 last:pb-2.5 @4xl:table-cell @4xl:py-2.5 align-top";

/** The whole list as a table; on a narrow screen each row folds into a card. */
export function NeedTable({ needs, today }: { needs: readonly NeedView[]; today: string }) {
  return (
    <table className="w-full overflow-hidden rounded-lg border border-line bg-surface text-left">
      <caption className="sr-only">To book, from plans</caption>
      <thead className="hidden @4xl:table-header-group">
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-3 py-2 text-xs font-strong text-ink-2">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needs.map((need) => (
          <NeedItem key={need.id} as="tr" needId={need.id} name={needName(need, today)}>
            <th scope="row" className={`${CELL} @4xl:w-56`}>
              <WhoLink need={need} />
              <span className="block font-normal text-ink-2">{need.contact.phone}</span>
            </th>
            <td className={`${CELL} @4xl:w-56`}>
              {need.what}, {minutesText(need.minutes)}
              <span className="block text-2xs text-ink-2">with {need.who}</span>
              <Notes need={need} />
            </td>
            <td className={`${CELL} @4xl:w-36`}>
              <DueTag need={need} today={today} />
            </td>
            <td className={CELL}>
              <Ways need={need} today={today} />
              <More need={need} full />
            </td>
          </NeedItem>
        ))}
      </tbody>
    </table>
  );
}
