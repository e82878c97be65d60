import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Notice } from "#lib/domain/notice.ts";
import { modalities, roomOf } from "#lib/modalities/index.ts";
import { dayIn } from "./days.ts";
import { factsFrom, STANDING } from "./known-facts.ts";
import type { ReleasedVersion } from "./my-record.ts";

/** The facts that a room may have something to tell a patient about, as part of a read of that patient. */
export const NOTICED = {
  where: { endedAt: null, kind: { in: modalities.flatMap(({ noticeKinds }) => noticeKinds) } },
  ...STANDING,
};

/** What the patient's facts mean for the parts of the plan on a day: a planned surgery, and the last dose before it. */
export function noticesOf(
  rows: Parameters<typeof factsFrom>[0],
  { sections, signedAt }: Pick<ReleasedVersion, "sections" | "signedAt">,
  day: CalendarDate,
  zone: string,
): (Notice & { modality: string })[] {
  const facts = factsFrom(rows).map(({ fact }) => fact);
  const signedOn = dayIn(zone, signedAt);
  return sections.flatMap(({ modality, ...raw }) => {
    const notice = roomOf(modality)?.patientNotice(raw, facts, day, signedOn);
    return notice ? [{ ...notice, modality }] : [];
  });
}
