/**
 * Numbers for danger now, as printed beside the clinic's own. Those of the United States; the clinic's phone is its own.
 * Lifeline: 988lifeline.org (call or text). Poison Help: poisonhelp.hrsa.gov. Each answers day and night.
 */
export const CRISIS = { emergency: "911", lifeline: "988", poison: "1-800-222-1222" } as const;
