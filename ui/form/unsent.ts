/** A form that says `data-words` holds words that must not be lost; while some are not kept it says `data-unsent`. */
const FORMS = "form[data-words]";
const UNSENT = `${FORMS}[data-unsent]`;

const formOf = (event: Event): HTMLFormElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLFormElement>(FORMS) : null;

/** Is there anything on this page that was typed and is not kept. */
export const anyUnsent = (): boolean => document.querySelector(UNSENT) !== null;

/** A password is no word to lose; `data-words="text"` says that a choice of this form is none either. */
function isWord(field: EventTarget | null, form: HTMLFormElement): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  const choice = field.type === "radio" || field.type === "checkbox";
  return field.type !== "password" && !(choice && form.dataset.words === "text");
}

/** Something was typed. */
export function typed(event: Event): void {
  const form = formOf(event);
  if (form && isWord(event.target, form)) form.dataset.unsent = "typed";
}

/** What was typed so far is on its way. */
export function onItsWay(event: Event): void {
  const form = formOf(event);
  if (form?.dataset.unsent) form.dataset.unsent = "sent";
}

/** What was sent is kept. What was typed since then is not. */
export function kept(form: HTMLFormElement | null): void {
  if (form?.dataset.unsent === "sent") delete form.dataset.unsent;
}
