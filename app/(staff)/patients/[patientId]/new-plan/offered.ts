import { type CalendarDate, dayOfWeek } from "#lib/domain/calendar.ts";
import { modalities } from "#lib/modalities/index.ts";
import type { Template } from "#lib/modalities/templates.ts";

/** The Monday after a day; a week starts a plan best, and never today. */
export const nextMonday = (today: CalendarDate): CalendarDate =>
  today.add({ days: (8 - dayOfWeek(today)) % 7 || 7 });

/** The parts of a template that there are rooms for, each with the protocol that it starts from. */
export const partsOf = (template: Template) =>
  modalities.flatMap(({ id, label, protocols }) => {
    const protocolId = template.parts[id];
    if (protocolId === undefined) return [];
    const protocol = protocols.find((each) => each.id === protocolId);
    return [{ id, label, hint: protocol ? `${protocol.label}. ${protocol.summary}` : "Starts empty." }];
  });
