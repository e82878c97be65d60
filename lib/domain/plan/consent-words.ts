/** What an editor says around the text that a patient accepts; its reader is a clinician. */
export const CONSENT_TEXT = {
  title: "What the patient accepts",
  accepted: "Read together, and accepted by the patient",
  older: "The patient accepted an older text. Read the new one together.",
};
