import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Fact } from "#lib/domain/facts.ts";
import type { Said } from "#lib/domain/say.ts";
import type { Known, Notice } from "#lib/modalities/modality.ts";
import { prescribes } from "./brings.ts";
import { opioidFreeSaid } from "./opioid-free.ts";
import type { LdnBody } from "./schema.ts";
import { surgeryDates, surgeryForPatient, surgerySaid } from "./surgery.ts";

type RuleDays = (known: Known, startsOn: CalendarDate, today: CalendarDate) => readonly Said[];
const opioidFree: RuleDays = ({ taken }, startsOn, today) => opioidFreeSaid(taken, startsOn, today);
const aroundSurgery: RuleDays = ({ facts }, _startsOn, today) => surgeryDates(facts, today).map(surgerySaid);

/** Rules of this room whose findings come to days; the others have none. */
const RULE_DAYS: Readonly<Record<string, RuleDays>> = {
  "LDN-OPIOID-CURRENT": opioidFree,
  "LDN-OPIOID-WASHOUT": opioidFree,
  "LDN-OPIOID-WASHOUT-SHORT": opioidFree,
  "LDN-OPIOID-LIKE": opioidFree,
  "LDN-SURGERY": aroundSurgery,
  "LDN-SURGERY-IMMINENT": aroundSurgery,
};

/** What the room works out from a patient's facts: days for a finding, and what the patient is told of a surgery. */
export const counting = {
  findingDays: (rule: string, ...asked: Parameters<RuleDays>): readonly Said[] =>
    RULE_DAYS[rule]?.(...asked) ?? [],
  /** The nearest surgery at which opioids are expected, while anything is prescribed. */
  patientNotice: (body: LdnBody, facts: readonly Fact[], today: CalendarDate): Notice | null => {
    const next = surgeryDates(facts, today).find(({ expected }) => expected);
    return prescribes(body) && next ? { title: "Your surgery", said: surgeryForPatient(next, today) } : null;
  },
};
