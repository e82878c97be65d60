import type { Role } from "#lib/domain/access/roles.ts";

/** The one password of everyone in the demo clinic, so that signing can ask for it. No clinic outside the demo has it. */
export const DEMO_PASSWORD = "sixteen quiet evenings";

type Story = { what: string; story: string };

/** What the chooser says of someone of whom nothing more is told. */
export const ROLE_STORIES: Record<Role, Story> = {
  physician: { what: "Physician", story: "Builds plans, signs them and reads what came back." },
  acupuncturist: { what: "Acupuncturist", story: "Plans the needle sessions and writes down how each went." },
  frontDesk: { what: "Front desk", story: "Books what the plans need. Sees no diagnosis and no medicine." },
  admin: { what: "Administrator", story: "Looks after accounts and reads who did what. Opens no chart." },
  patient: { what: "Patient", story: "Follows a plan and says how it goes." },
};

/** One line of each person's story, by search key ("torres maya"). */
export const DEMO_STORIES: Record<string, Partial<Story>> = {
  "torres maya": { story: "Week 6. Sleep got worse, so the next step waits." },
  "hale pat": { story: "Week 9. A blood test and a visit are overdue." },
  "grant olive": { story: "Back pain. The next acupuncture visit is overdue." },
  "byrne carys": { story: "ME/CFS. Everything gentle; one open question." },
  "moss dee": { story: "On tramadol. Her plan cannot be signed yet." },
  "singh arun": { story: "New. No plan so far." },
  "reyes luis": { story: "Sees other patients than Dr Osei." },
};
