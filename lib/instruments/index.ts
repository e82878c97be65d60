import { acr2016 } from "./acr2016.ts";
import { dsqPem } from "./dsq-pem.ts";
import { fiqr } from "./fiqr.ts";
import { gad7 } from "./gad7.ts";
import type { Instrument } from "./instrument.ts";
import { nrsDaily } from "./nrs-daily.ts";
import { peg } from "./peg.ts";
import { pgic } from "./pgic.ts";
import { phq9 } from "./phq9.ts";

export { changeBetween, type ScoreChange } from "./change.ts";
export { ClinicWording, MAX_LETTERS, readWording, slotsOf, withWording } from "./clinic-wording.ts";
export { type Due, dueOn, type Watched } from "./due.ts";
export { answersFrom, countAnswers, questionsOf } from "./form.ts";
export type { Given, Instrument, Score } from "./instrument.ts";
export { mainOf, newestOf, outcomeOf, scoreLines } from "./score-words.ts";
export { type Sheet, type SheetItem, sheetOf } from "./sheet.ts";
export { type PainOn, painAboveStart } from "./week-of-pain.ts";
export { wordingExample } from "./wording-example.ts";

/** Every questionnaire that the program scores. One line per instrument. */
export const instruments: readonly Instrument[] = [peg, acr2016, fiqr, phq9, gad7, nrsDaily, pgic, dsqPem];

/** The questionnaire behind an id; undefined when there is none. */
export const instrumentOf = (id: string): Instrument | undefined => instruments.find((one) => one.id === id);
