import { NeedItem } from "#components/desk/desk-form.tsx";
import { lengthText, needName } from "#components/desk/words.ts";
import type { NeedView } from "#lib/domain/scheduling/desk.ts";
import { DueTag, More, Notes, Ways, WhoLink } from "./need-row.tsx";

const COLUMNS = ["Who", "What", "When", "Suggested"];
const CELL = "px-3 py-1 @4xl:table-cell @4xl:py-2.5 align-top";
/** As a card: who and by when on one line, then what, then the ways. */
const CARD =
  "[&_tbody_tr]:grid [&_tbody_tr]:grid-cols-[1fr_auto] [&_tbody_tr]:py-1.5 " +
  "@4xl:[&_tbody_tr]:table-row @4xl:[&_tbody_tr]:py-0";

/** The whole list as a table; on a narrow screen each row folds into a card. */
export function NeedTable({ needs, today }: { needs: readonly NeedView[]; today: string }) {
  return (
    <table className={`w-full overflow-hidden rounded-lg border border-line bg-surface text-left ${CARD}`}>
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
            <td className={`${CELL} col-span-2 @4xl:w-56`}>
              {need.what}, {lengthText(need.minutes)}
              <span className="block text-2xs text-ink-2">with {need.who}</span>
              <Notes need={need} />
            </td>
            <td className={`${CELL} col-start-2 row-start-1 @4xl:w-36`}>
              <DueTag need={need} today={today} />
            </td>
            <td className={`${CELL} col-span-2`}>
              <Ways need={need} today={today} />
              <More need={need} full />
            </td>
          </NeedItem>
        ))}
      </tbody>
    </table>
  );
}
