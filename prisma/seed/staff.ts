/** The clinic of the demo. */
export const CLINIC = {
  name: "Willow Street Clinic",
  zone: "America/New_York",
  phone: "555 0100",
};

export type Staff = {
  key: string;
  role: "physician" | "acupuncturist" | "frontDesk" | "admin";
  title?: string;
  givenName: string;
  familyName: string;
  email: string;
  credential?: string;
  active?: boolean;
};

export const STAFF: readonly Staff[] = [
  {
    key: "osei",
    role: "physician",
    title: "Dr",
    givenName: "Ama",
    familyName: "Osei",
    email: "osei@willow.example",
    credential: "MD",
  },
  {
    key: "reyes",
    role: "physician",
    title: "Dr",
    givenName: "Luis",
    familyName: "Reyes",
    email: "reyes@willow.example",
    credential: "MD",
  },
  {
    key: "zhao",
    role: "acupuncturist",
    givenName: "Lin",
    familyName: "Zhao",
    email: "zhao@willow.example",
    credential: "LAc",
  },
  { key: "lang", role: "frontDesk", givenName: "Jo", familyName: "Lang", email: "lang@willow.example" },
  { key: "park", role: "admin", givenName: "Kim", familyName: "Park", email: "park@willow.example" },
  { key: "haddad", role: "admin", givenName: "Noor", familyName: "Haddad", email: "haddad@willow.example" },
  {
    key: "ortiz",
    role: "frontDesk",
    givenName: "Sam",
    familyName: "Ortiz",
    email: "ortiz@willow.example",
    active: false,
  },
];

/** Whoever visits are booked with. Minutes from midnight; weekday 0 is Sunday. */
export const PROVIDERS = [
  {
    key: "osei",
    person: "osei",
    name: "Dr Osei",
    provides: "physician",
    room: "Room 1",
    days: [1, 2, 3, 4, 5],
    hours: [
      [540, 750],
      [810, 1020],
    ],
  },
  {
    key: "reyes",
    person: "reyes",
    name: "Dr Reyes",
    provides: "physician",
    room: "Room 4",
    days: [1, 2, 3, 4],
    hours: [
      [540, 750],
      [810, 1020],
    ],
  },
  {
    key: "zhao",
    person: "zhao",
    name: "Lin Zhao",
    provides: "acupuncturist",
    room: "Room 2",
    days: [1, 2, 3, 4, 5, 6],
    hours: [
      [540, 780],
      [840, 1080],
    ],
  },
  {
    key: "lab",
    person: null,
    name: "Laboratory",
    provides: "lab",
    room: "Room 3",
    days: [1, 2, 3, 4, 5],
    hours: [[450, 720]],
  },
] as const;
