/** The one password of everyone in the demo clinic, so that signing can ask for it. No clinic outside the demo has it. */
export const DEMO_PASSWORD = "sixteen quiet evenings";

/** One line of each person's story, by search key ("torres maya"). */
export const DEMO_STORIES: Record<string, string> = {
  "torres maya": "Week 6. Sleep got worse, so the next step waits.",
  "hale pat": "Week 9. A blood test and a visit are overdue.",
  "grant olive": "Back pain. The next acupuncture visit is overdue.",
  "byrne carys": "ME/CFS. Everything gentle; one open question.",
  "moss dee": "On tramadol. Her plan cannot be signed yet.",
  "singh arun": "New. No plan so far.",
  "reyes luis": "Sees other patients than Dr Osei.",
};
