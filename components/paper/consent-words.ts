/** What stands on every consent sheet, whatever it is for. Grade 6 or below, as a test says. */
export const CONSENT_WORDS = {
  lead: "Read this with us. Ask what you like. You can say no, and your other care stays the same.",
  know: "What to know",
  studies: "What studies show",
  agree: [
    "I read this page, or someone read it to me.",
    "I could ask, and I got answers.",
    "I want to try this. I know that I can stop at any time.",
  ],
} as const;
