/** Numbers for danger now, as printed beside the clinic's own. Those of the United States; the clinic's phone is its own. */
export const CRISIS = { emergency: "911", lifeline: "988" } as const;
