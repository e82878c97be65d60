import { badRequest, fhirAnswer, notFoundAnswer } from "#app/api/fhir/answer.ts";
import { getCarePlan, getCarePlanEverything } from "#lib/data/fhir.ts";

export const dynamic = "force-dynamic";

const JSON_FORMATS = ["json", "application/json", "application/fhir+json"];

/** A parameter that was ignored would look like a filter that found nothing: only the format may be named. */
const unknownParameter = (asked: URLSearchParams): boolean =>
  [...asked].some(([name, value]) => name !== "_format" || !JSON_FORMATS.includes(value));

/** FHIR R4, read only: `CarePlan/[id]` and `CarePlan/[id]/$everything`; the id is a plan version's. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const [type, versionId, operation, ...more] = (await params).path;
  if (unknownParameter(new URL(request.url).searchParams))
    return badRequest("No parameter is supported but _format=json. Nothing was read.");
  const everything = operation === "$everything" || operation === "%24everything";
  if (type !== "CarePlan" || !versionId || more.length > 0 || (operation !== undefined && !everything))
    return notFoundAnswer();
  return fhirAnswer(() => (everything ? getCarePlanEverything({ versionId }) : getCarePlan({ versionId })));
}
