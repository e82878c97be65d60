import { parseDate } from "#lib/domain/words/calendar.ts";
import { Table, Td, Th } from "#ui/table.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { DRAW_RULES, drawRules } from "./labs.ts";
import { labNames, visitsOfBody } from "./needs.ts";
import { HormonesBody } from "./schema.ts";

/** The draws and reviews that follow from the products, for the clinician; only days and visit types reach the desk. */
export function Checks({ body, startsOn }: { body: HormonesBody; startsOn: string }) {
  const opened = HormonesBody.safeParse(body);
  if (!opened.success) return <p className="text-ink-2">Mend the fields above, then the checks show here.</p>;
  const visits = visitsOfBody(opened.data, parseDate(startsOn));
  if (visits.length === 0) return null;
  return (
    <Table
      caption="Checks that this part asks for"
      captionHidden={false}
      columns={["Visit", "Between", "About"]}
      stacked
    >
      {visits.map(({ key, type, earliest, latest, labs, checks }) => (
        <tr key={key}>
          <Th>{type === "bloodDraw" ? "Blood draw" : "Review"}</Th>
          <Td>
            <WeekDate day={earliest} /> to <WeekDate day={latest} withYear />
          </Td>
          <Td>
            {[labNames(labs), ...checks].filter(Boolean).join(", ")}
            {type === "bloodDraw" && drawRules(labs).length > 0 && (
              <span className="block text-ink-2">
                {drawRules(labs)
                  .map((rule) => DRAW_RULES[rule].clinician)
                  .join(", ")}
              </span>
            )}
          </Td>
        </tr>
      ))}
    </Table>
  );
}
