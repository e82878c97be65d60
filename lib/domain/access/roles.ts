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
