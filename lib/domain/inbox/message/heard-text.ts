import type { Heard, Hearing, How } from "./read.ts";

/** What a clinician reads of it in a list: "Took or was given an opioid: tramadol". */
const FOR_CLINICIAN: Readonly<Record<Hearing, string>> = {
  ownLife: "Writes of ending their life or of self-harm",
  emergencyNow: "Writes of an emergency",
  opioid: "Names an opioid",
  painMedicine: "Names pain medicine that may be an opioid",
  pregnancy: "Writes of a pregnancy",
  emergencyVisit: "Writes of an emergency visit or hospital",
  surgery: "Writes of surgery to come",
  unknownMedicine: "Started something that is not recognized",
  medicine: "Names a medicine",
};
const HOW: Readonly<Record<How, string>> = {
  said: "",
  asked: " (asks)",
  denied: " (says no)",
  notTheirs: " (of someone else)",
};

/** One sentence of all that was heard, for the inbox: at most 500 characters; "" when nothing was. */
export const heardText = (heard: readonly Heard[]): string =>
  heard
    .map(({ what, how, names }) => {
      const which = names.length > 0 ? `: ${names.join(", ")}` : "";
      return `${FOR_CLINICIAN[what]}${which}${HOW[how]}.`;
    })
    .join(" ")
    .slice(0, 500);
