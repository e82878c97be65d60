"use server";

import { refresh } from "next/cache";
import { changeFact } from "#lib/data/chart/facts.ts";
import { answerLine, explainWord } from "#lib/data/chart/line-answers.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Changed = Parameters<typeof changeFact>[0];

/** Write an uncertain line of the list anew with the name that was confirmed. */
export async function confirmFactAction(changed: Changed): Promise<Answer> {
  const result = await outcome(() => changeFact(changed));
  if (result.ok) refresh();
  return result;
}

type Answered = Parameters<typeof answerLine>[0];
/** Answer what is asked about a line. A name or a day that the answer leaves open comes from its form. */
export async function answerLineAction({ answer, ...line }: Answered, form: FormData): Promise<Answer> {
  const { name, on } = formText(form);
  const said =
    answer.is === "substance" && name !== undefined
      ? { ...answer, name }
      : answer.is === "stopped" && on
        ? { ...answer, on }
        : answer;
  const result = await outcome(() => answerLine({ ...line, answer: said }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** A word of a line means nothing here. */
export async function explainWordAction(said: Parameters<typeof explainWord>[0]): Promise<Answer> {
  const result = await outcome(() => explainWord(said));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
