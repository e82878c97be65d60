import { instrumentOf } from "#lib/instruments/index.ts";
import { readJson, refuse, writeJson } from "./read-input.ts";
import { noInstrument, scoreAnswers } from "./score-answers.ts";

const [id = "", path] = process.argv.slice(2);
// Said before anything is read: nobody should have to type answers to hear it.
if (!instrumentOf(id)) refuse(noInstrument(id));
const scored = scoreAnswers(id, readJson(path));
if (scored.ok) writeJson(scored.scores);
else refuse(scored.sentence);
