import { badRequest, fhirAnswer, notFoundAnswer, openAnswer } from "#app/api/fhir/answer.ts";
import { getCarePlan, getCarePlanEverything, getQuestionnaire } from "#lib/data/exchange/fhir.ts";

export const dynamic = "force-dynamic";

const JSON_FORMATS = ["json", "application/json", "application/fhir+json"];

/** A parameter that was ignored would look like a filter that found nothing: only the format may be named. */
const unknownParameter = (asked: URLSearchParams): boolean =>
  [...asked].some(([name, value]) => name !== "_format" || !JSON_FORMATS.includes(value));

/**
 * FHIR R4, read only: `CarePlan/[id]` and `CarePlan/[id]/$everything`; the id is a plan version's. `Questionnaire/[id]` is what
 * answered questionnaires refer to; no person is in it, so anyone may read it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const [type, versionId, operation, ...more] = (await params).path;
  if (unknownParameter(new URL(request.url).searchParams))
    return badRequest("No parameter is supported but _format=json. Nothing was read.");
  if (type === "Questionnaire" && versionId && operation === undefined)
    return openAnswer(getQuestionnaire(versionId));
  const everything = operation === "$everything" || operation === "%24everything";
  if (type !== "CarePlan" || !versionId || more.length > 0 || (operation !== undefined && !everything))
    return notFoundAnswer();
  return fhirAnswer(() => (everything ? getCarePlanEverything({ versionId }) : getCarePlan({ versionId })));
}
