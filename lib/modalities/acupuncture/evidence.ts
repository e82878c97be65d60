import type { Consent, Evidence } from "#lib/modalities/modality.ts";

/** What is known, for and against. */
export const evidence = (item: string): readonly Evidence[] => [
  {
    item,
    text: "9 trials, 395 people with fibromyalgia: needles by hand were no better than sham; with current they were probably better for pain and stiffness. Seen at 1 month, not at 6.",
    sources: [
      "Deare JC et al. Cochrane Database Syst Rev 2013;5:CD007070. doi 10.1002/14651858.CD007070.pub2",
    ],
  },
  {
    item,
    text: "12 trials against sham: pain 1 point lower on 0 to 10 (95% CI 0.38 to 1.70, very mixed results). No serious harm.",
    sources: ["Zhang XC et al. J Pain Res 2019;12:527-542."],
  },
  {
    item,
    text: "20,827 patients with other chronic pain: about 0.2 SD better than sham, 0.5 SD better than none; 85% of it was left after a year. Not fibromyalgia.",
    sources: ["Vickers AJ et al. J Pain 2018;19(5):455-474. doi 10.1016/j.jpain.2017.11.005"],
  },
  {
    item,
    text: "Not shown: that it helps ME/CFS. NICE makes no recommendation; travel and treatment can cost energy.",
    sources: [
      "NICE NG206 (2021).",
      "EULAR 2017: weak recommendation for fibromyalgia, added to other therapy.",
    ],
  },
];

/** What the patient accepts before the first needle. Frequencies: Witt 2009, 229,230 patients. */
export const CONSENT: Consent = {
  version: "acupuncture-2026-11",
  points: [
    "You may bleed a little, bruise or feel sore.",
    "You may feel dizzy or faint. Eat before you come, and lie down.",
    "You may be tired after. Do not drive if you are drowsy.",
    "You may feel worse for a while. With ME/CFS you may crash.",
    "An infection, a hurt nerve or a broken needle is rare.",
    "A point on the chest or upper back can harm a lung. This is very rare.",
    "Chest pain or short breath after a visit: call 911.",
    "Tell us if you take blood thinners, or bleed with ease.",
    "Tell us if you have a pacemaker or an implant. Tell us of seizures. Tell us of a metal allergy.",
    "Tell us if you are or may be pregnant, or catch germs with ease.",
    "Each needle is sterile and used once.",
    "The current feels like tapping. Say stop at any time.",
    "It did a bit more than sham needles in studies, and more than no care.",
  ],
};
