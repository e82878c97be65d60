/** "tel:" of a number as it is read. */
export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, "")}`;
