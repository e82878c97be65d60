/** Who signs in, and as what. The whole list; a role that is not here does not exist. */
export const ROLES = ["physician", "acupuncturist", "patient", "frontDesk", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** The person behind a request, read from the session row at every request, never from the client. */
export type Actor = {
  id: string;
  clinicId: string;
  role: Role;
  name: string;
  /** IANA zone that this person's dates are counted in: the patient's own, else the clinic's. */
  zone: string;
  /** The session that the request came with; a proof of identity belongs to it. */
  sessionId?: string;
};

/** What is said of a role: its name, what it may do in the list of accounts, and its day as the demo's chooser tells it. */
type RoleWords = { name: string; may: string; day: string };

/** All words of the roles; a new role says them here. What it may do stands in can.ts. */
export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  physician: {
    name: "Physician",
    may: "Builds and signs plans, prescribes",
    day: "Builds plans, signs them and reads what came back.",
  },
  acupuncturist: {
    name: "Acupuncturist",
    may: "Plans and records acupuncture and lifestyle",
    day: "Plans the needle sessions and writes down how each went.",
  },
  patient: { name: "Patient", may: "Follows an own plan", day: "Follows a plan and says how it goes." },
  frontDesk: {
    name: "Front desk",
    may: "Books visits; sees no diagnosis, medicine or score",
    day: "Books what the plans need. Sees no diagnosis and no medicine.",
  },
  admin: {
    name: "Administrator",
    may: "Looks after accounts and the audit; opens no chart",
    day: "Looks after accounts and reads who did what. Opens no chart.",
  },
};
