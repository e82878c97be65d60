import type { Fact } from "#lib/domain/facts/facts.ts";
import type { TakingNotice } from "#lib/domain/taking/notice.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import type { PatientContext } from "#lib/modalities/modality.ts";
import { prescribes } from "./brings.ts";
import { begins } from "./ladder/ladder.ts";
import { opioidFreeSaid, signableSaid, stoppedOpioids } from "./opioid-free.ts";
import type { LdnBody } from "./schema.ts";
import { nextAndLast, surgeryDates, surgeryForPatient, surgerySaid } from "./surgery.ts";

/** Today says it from a week before the last dose (design). */
const NEAR_DAYS = 7;

type RuleDays = (known: PatientContext, startsOn: CalendarDate, today: CalendarDate) => readonly Said[];
const opioidFree: RuleDays = ({ taken }, startsOn, today) => opioidFreeSaid(taken, startsOn, today);
const tooLately: RuleDays = (known, startsOn, today) => [
  ...opioidFree(known, startsOn, today),
  ...signableSaid(known.taken, startsOn, today),
];
const aroundSurgery: RuleDays = ({ facts }, _startsOn, today) => surgeryDates(facts, today).map(surgerySaid);

/** Rules of this room whose findings come to days; the others have none. */
const RULE_DAYS: Readonly<Record<string, RuleDays>> = {
  "LDN-OPIOID-CURRENT": opioidFree,
  "LDN-OPIOID-WASHOUT": tooLately,
  "LDN-OPIOID-WASHOUT-SHORT": opioidFree,
  "LDN-OPIOID-LIKE": opioidFree,
  "LDN-SURGERY": aroundSurgery,
  "LDN-SURGERY-IMMINENT": aroundSurgery,
};

/** What the room works out from a patient's facts: days for a finding, and what the patient is told of a surgery. */
export const counting = {
  begins,
  findingDays: (rule: string, ...asked: Parameters<RuleDays>): readonly Said[] =>
    RULE_DAYS[rule]?.(...asked) ?? [],
  stoppedOpioids: (body: LdnBody, taken: PatientContext["taken"]) =>
    prescribes(body) ? stoppedOpioids(taken) : [],
  stoppedFrom: ({ stoppedOn }: LdnBody) => stoppedOn,
  /**
   * The next surgery at which opioids are expected, and the last one whose restart is not settled: while anything is
   * prescribed and nothing was signed after it. Either of them pauses.
   */
  patientNotice: {
    kinds: ["surgery" as const],
    tell: (
      body: LdnBody,
      facts: readonly Fact[],
      day: CalendarDate,
      signedOn: CalendarDate,
    ): TakingNotice | null => {
      // No pause ends by the days that went by.
      const open = surgeryDates(facts, day, { ever: true }).filter(
        ({ expected, on }) => expected && signedOn.compare(on) <= 0,
      );
      const told = nextAndLast(open, day);
      if (told.length === 0 || !prescribes(body)) return null;
      return {
        title: "Your surgery",
        said: told.flatMap((one) => surgeryForPatient(one, day)),
        near: told.some(({ stopFrom }) => day.compare(stopFrom.subtract({ days: NEAR_DAYS })) >= 0),
        pauses: told.some(({ stopFrom }) => day.compare(stopFrom) >= 0),
      };
    },
  },
};
