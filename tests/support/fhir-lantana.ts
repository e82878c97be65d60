import { createRequire } from "node:module";

type Message = { location: string; severity: "fatal" | "error" | "warning" | "info"; message: string };
type Validator = {
  validate: (resource: object, options: { errorOnUnexpected: boolean }) => { messages: Message[] };
};

// Its package is CommonJS, with types that speak of a browser.
const require = createRequire(import.meta.url);
const { Fhir } = require("fhir") as { Fhir: new () => Validator };
const lantana = new Fhir();

/** Its 4.12.0 takes a required value of 0 for one that is missing: "Not at all" of a questionnaire is 0. */
const isZeroTaken = ({ location, message }: Message): boolean =>
  message === "Missing property" && /\.answerOption\[\d+\]\.value\[x\]$/.test(location);

/** What the validator of FHIR.js (Lantana) says against a resource as it is sent; what it only warns of is not among it. */
export const lantanaProblems = (sent: object): string[] =>
  lantana
    .validate(sent, { errorOnUnexpected: true })
    .messages.filter((one) => one.severity === "error" || one.severity === "fatal")
    .filter((one) => !isZeroTaken(one))
    .map(({ location, message }) => `${location}: ${message} (FHIR.js)`);
