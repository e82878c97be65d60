/** "None known", "NKDA", "No known drug allergies (NKDA)": an answer, and no warning. */
const NONE =
  /^(?:none|nil|no|nka|nkda|n\/?a|-+|(?:none|no|nothing) (?:known|reported|recorded|documented)|(?:(?:patient )?(?:denies|has no|no)(?: known)?(?: (?:drug|medication|medicine|food|environmental))*(?: allerg(?:y|ies))?))(?: allerg(?:y|ies))?(?: \(?(?:nka|nkda)\)?)?[\s.!]*$/i;
/** Does an entry of the allergy list say that there is none. */
export const saysNoAllergy = (text: string): boolean => NONE.test(text.trim());
