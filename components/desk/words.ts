import type { NeedView, Offer, VisitView } from "#lib/domain/scheduling/desk.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";

/** "Today", "Fri", "Fri May 29": a day as one says it on the phone. */
export function sayDay(day: string, today: string): string {
  const ahead = parseDate(day).compare(parseDate(today));
  if (ahead === 0) return "Today";
  const text = dayText(parseDate(day));
  return ahead > 0 && ahead < 7 ? (text.split(" ")[0] ?? text) : text;
}

/** "Zhao" of "Lin Zhao", "Osei" of "Dr Osei". */
export const lastName = (name: string): string => name.split(" ").at(-1) ?? name;

/** "Today 12:30 pm Lin Zhao" */
export const offerText = ({ day, time, with: who }: Offer, today: string): string =>
  `${sayDay(day, today)} ${time} ${who}`;

/** What a screen reader says of a row: "Grant, Olive, Acupuncture 4 of 8, 2 days over, suggested today 12:30 pm Lin Zhao, press 1". */
export function needName(need: NeedView, today: string): string {
  const [best] = need.suggestions;
  const said = best ? `, suggested ${lowerFirst(offerText(best, today))}, press 1` : "";
  return `${need.contact.listName}, ${lowerFirst(need.what)}, ${need.due}${said}`;
}

const lowerFirst = (text: string) =>
  text.replace(/^(Today|Acupuncture|Review|Blood|New|Call)/, (word) => word.toLowerCase());

/** What a screen reader says of a visit: "10:30 am Torres, M, here, Review, 30 minutes, Dr Osei". */
export const visitName = (visit: VisitView): string =>
  visit.who
    ? `${visit.time} ${visit.who.shortName}, ${visit.state.toLowerCase()}, ${visit.what}, ${visit.minutes} minutes, ${visit.with}`
    : `${visit.time} busy, ${visit.minutes} minutes, ${visit.with}`;

/** "45 min" */
export const lengthText = (minutes: number): string => `${minutes} min`;
