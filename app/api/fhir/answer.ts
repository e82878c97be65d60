import { operationOutcome } from "#lib/fhir/outcome.ts";
import { noteFault, withRequestId } from "#lib/log/request.ts";

/** A body in FHIR's own JSON that no cache keeps. */
const answer = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/fhir+json; charset=utf-8", "Cache-Control": "no-store" },
  });

/** The same bytes for what is not there and for what is not this reader's. */
export const notFoundAnswer = (): Response =>
  answer(404, operationOutcome("error", "not-found", "Nothing is here that you may read."));

/** What belongs to nobody, or the 404 that everything else meets. */
export const openAnswer = (resource: object | null): Response =>
  resource ? answer(200, resource) : notFoundAnswer();

const notSignedIn = (): Response =>
  answer(401, operationOutcome("error", "login", "Sign in to Accord first, then ask again."));

export const badRequest = (text: string): Response =>
  answer(400, operationOutcome("error", "not-supported", text));

const digestOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";

/** We broke: the error goes to the log, its code to whoever asked. */
function failedAnswer(error: unknown): Response {
  noteFault(error);
  const text = withRequestId("Something went wrong on our side. Nothing was read.");
  return answer(500, operationOutcome("error", "exception", text));
}

/** Run a data function for a FHIR client: 404, sign-in and failures of ours become OperationOutcomes. */
export async function fhirAnswer(run: () => Promise<object>): Promise<Response> {
  try {
    return answer(200, await run());
  } catch (error) {
    const digest = digestOf(error);
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return notFoundAnswer();
    if (digest.startsWith("NEXT_REDIRECT;")) return notSignedIn();
    return failedAnswer(error);
  }
}
