import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "#app/api/fhir/[...path]/route.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asCalendarDate, asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { getCarePlan, getCarePlanEverything } from "#lib/data/exchange/fhir.ts";
import { MAX_RESOURCES } from "#lib/data/exchange/fhir-record.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { takingsOn } from "#tests/support/fhir-days.ts";
import { fhirProblems, referencesIn } from "#tests/support/fhir-validator.ts";

type Resource = { resourceType: string; id: string } & Record<string, unknown>;
type Entry = { fullUrl: string; resource: Resource; search: { mode: string } };

let clinicId: string;
let people: (Actor & { email: string | null })[];
let versions: Awaited<ReturnType<typeof castVersions>>;

const castVersions = () =>
  system("verify", clinicId, (tx) =>
    tx.planVersion.findMany({
      include: { sections: true, plan: { include: { patient: { include: { team: true } } } } },
      orderBy: [{ planId: "asc" }, { number: "asc" }],
    }),
  );

beforeAll(async () => {
  const everyone = await system("verify", null, (tx) => tx.person.findMany({ orderBy: { id: "asc" } }));
  clinicId = everyone.find(({ email }) => email === "osei@willow.example")?.clinicId ?? "";
  people = everyone
    .filter((one) => one.clinicId === clinicId && one.active)
    .map(({ id, role, email, familyName }) => ({
      ...{ id, clinicId, email, role: role as Role, name: familyName, zone: "America/New_York" },
    }));
  versions = await castVersions();
});

const signed = () => versions.filter(({ status }) => status === "signed" || status === "superseded");
const teamOf = (version: (typeof versions)[number]): Actor => {
  const ids = version.plan.patient.team.map(({ personId }) => personId);
  return people.find(({ id }) => ids.includes(id)) as Actor;
};
const everythingOf = async (version: (typeof versions)[number], actor = teamOf(version)) =>
  JSON.parse(
    JSON.stringify(await actingAs(actor, () => getCarePlanEverything({ versionId: version.id }))),
  ) as Resource & { entry: Entry[] };
const ask = async (actor: Actor | null, path: string): Promise<Response> => {
  const { pathname } = new URL(path, "http://localhost:3000/api/fhir/");
  const segments = pathname.replace("/api/fhir/", "").split("/");
  const request = new Request(new URL(path, "http://localhost:3000/api/fhir/"));
  return actingAs(actor, () => GET(request, { params: Promise.resolve({ path: segments }) }));
};
const ofType = (entry: readonly Entry[], type: string) =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

describe("everything of a plan, for each signed version of the cast", () => {
  test("is valid FHIR R4, its references resolve within it, and no id stands for two things", async () => {
    expect(signed().length).toBeGreaterThanOrEqual(6);
    const types = new Set<string>();
    for (const version of signed()) {
      const whole = await everythingOf(version);
      expect(fhirProblems(whole)).toEqual([]);
      for (const { resource } of whole.entry) {
        types.add(resource.resourceType);
        expect(fhirProblems(resource), `${resource.resourceType}/${resource.id}`).toEqual([]);
      }
      const urls = whole.entry.map(({ fullUrl }) => fullUrl);
      expect(new Set(urls).size).toBe(urls.length);
      for (const { resource, fullUrl } of whole.entry)
        expect(fullUrl).toBe(`http://localhost:3000/api/fhir/${resource.resourceType}/${resource.id}`);
      const dangling = referencesIn(whole).filter(
        (reference) => !urls.includes(`http://localhost:3000/api/fhir/${reference}`),
      );
      expect(dangling).toEqual([]);
    }
    const wanted = ["CarePlan", "Patient", "Practitioner", "MedicationRequest", "ServiceRequest", "Consent"];
    for (const type of [...wanted, "Provenance", "Observation", "Appointment"]) expect(types).toContain(type);
  });

  test("says the same thing twice, and holds the CarePlan that stands alone", async () => {
    for (const version of signed()) {
      const whole = await everythingOf(version);
      expect(await everythingOf(version)).toEqual(whole);
      const alone = await actingAs(teamOf(version), () => getCarePlan({ versionId: version.id }));
      expect(JSON.parse(JSON.stringify(alone))).toEqual(whole.entry[0]?.resource);
      expect(fhirProblems(alone)).toEqual([]);
    }
  });

  test("refers to questionnaires that are in it and that anyone may read at their address", async () => {
    const asked = new Set<string>();
    for (const version of signed()) {
      const { entry } = await everythingOf(version);
      for (const { questionnaire } of ofType(entry, "QuestionnaireResponse")) {
        const form = ofType(entry, "Questionnaire").find(({ url }) => url === questionnaire);
        expect(form, String(questionnaire)).toBeDefined();
        const answer = await ask(null, String(questionnaire));
        expect(answer.status).toBe(200);
        expect(await answer.json()).toEqual(form);
        asked.add(String(form?.id));
      }
    }
    expect([...asked]).toContain("phq9");
    expect((await ask(null, "Questionnaire/none")).status).toBe(404);
  });

  test("refers from the CarePlan to all that its parts ask for, each once", async () => {
    for (const version of signed()) {
      const { entry } = await everythingOf(version);
      const plan = entry[0]?.resource as Resource;
      const asked = ["MedicationRequest", "ServiceRequest", "Goal"].flatMap((type) =>
        ofType(entry, type).map(({ id }) => `${type}/${id}`),
      );
      expect([...referencesIn(plan.activity ?? []), ...referencesIn(plan.goal ?? [])].sort()).toEqual(
        asked.sort(),
      );
    }
  });

  test("says to other software the doses that the patient reads on each day, and of an older version none is active", async () => {
    for (const version of signed()) {
      const { entry } = await everythingOf(version);
      const requests = ofType(entry, "MedicationRequest");
      if (version.status === "superseded")
        expect(requests.map(({ status }) => status)).not.toContain("active");
      const startsOn = asCalendarDate(version.plan.startsOn);
      for (let at = 0; at < 183; at += 1) {
        const day = startsOn.add({ days: at });
        const told = requests.flatMap((one) => takingsOn(one, day.toString()));
        const read = version.sections.flatMap((section) =>
          (modalityOf(section.modality)?.today(section, day, startsOn) ?? []).flatMap(
            ({ dose }) => dose ?? [],
          ),
        );
        expect(told.map(({ amount }) => amount.replace(/\/d$/, "")).sort(), `${version.id} ${day}`).toEqual(
          read
            .map(
              ({ amount, unit }) =>
                `${amount} ${unit === "IU" ? "[iU]" : unit === "micrograms" ? "ug" : unit}`,
            )
            .sort(),
        );
      }
    }
  });

  test("names signer, time and hash of every version up to the one that was asked for", async () => {
    for (const version of signed()) {
      const { entry } = await everythingOf(version);
      const chain = signed().filter(
        ({ planId, number }) => planId === version.planId && number <= version.number,
      );
      const proofs = ofType(entry, "Provenance");
      expect(proofs).toHaveLength(chain.length);
      for (const { id, signedAt, signedById, contentHash } of chain) {
        const proof = proofs.find((one) => referencesIn(one.target).includes(`CarePlan/${id}`));
        expect(proof?.recorded).toBe(signedAt?.toISOString());
        expect(referencesIn(proof?.agent)).toEqual([`Practitioner/${signedById}`]);
        expect(JSON.stringify(proof?.entity)).toContain(contentHash);
      }
    }
  });
});

describe("who may take a plan out", () => {
  test("the care team and the patient, signed versions only; everyone else meets the same 404", async () => {
    const bodies = new Set<string>();
    for (const version of versions)
      for (const actor of people) {
        const isSigned = version.status === "signed" || version.status === "superseded";
        const onTeam = version.plan.patient.team.some(({ personId }) => personId === actor.id);
        const clinician = actor.role === "physician" || actor.role === "acupuncturist";
        const may = isSigned && ((clinician && onTeam) || actor.id === version.patientId);
        for (const path of [`CarePlan/${version.id}`, `CarePlan/${version.id}/$everything`]) {
          const response = await ask(actor, path);
          expect(response.status, `${actor.name} ${version.status}`).toBe(may ? 200 : 404);
          expect(response.headers.get("content-type")).toBe("application/fhir+json; charset=utf-8");
          expect(response.headers.get("cache-control")).toBe("no-store");
          if (!may) bodies.add(await response.text());
        }
      }
    const doctor = people.find(({ role }) => role === "physician") as Actor;
    const nowhere = ["CarePlan/0198c0de-0000-7000-8000-000000000000", "CarePlan/1", "Patient/1", "CarePlan"];
    for (const path of [...nowhere, `CarePlan/${signed()[0]?.id}/$purge`]) {
      const response = await ask(doctor, path);
      expect(response.status, path).toBe(404);
      bodies.add(await response.text());
    }
    expect([...bodies]).toHaveLength(1);
    expect(fhirProblems(JSON.parse([...bodies][0] ?? "{}"))).toEqual([]);
  });

  test("someone who is not signed in is told so, and a parameter is refused rather than ignored", async () => {
    const path = `CarePlan/${signed()[0]?.id}`;
    const stranger = await ask(null, path);
    expect(stranger.status).toBe(401);
    expect(fhirProblems(await stranger.json())).toEqual([]);
    const doctor = teamOf(signed()[0] as (typeof versions)[number]);
    expect((await ask(doctor, `${path}?_format=json`)).status).toBe(200);
    const filtered = await ask(doctor, `${path}/$everything?_since=2026-01-01`);
    expect(filtered.status).toBe(400);
    expect(fhirProblems(await filtered.json())).toEqual([]);
  });

  test("every export and every refusal leaves its line in the audit", async () => {
    const [version] = signed();
    const desk = people.find(({ role }) => role === "frontDesk") as Actor;
    const doctor = teamOf(version as (typeof versions)[number]);
    const lines = () =>
      system("verify", clinicId, (tx) =>
        tx.auditEntry.findMany({ where: { action: "plan.export" }, orderBy: { seq: "asc" } }),
      );
    const before = (await lines()).length;
    await ask(doctor, `CarePlan/${version?.id}/$everything`);
    await ask(desk, `CarePlan/${version?.id}`);
    const [first, second] = (await lines()).slice(before);
    expect(first).toMatchObject({ actorId: doctor.id, allowed: true, target: version?.id });
    expect(first?.patientId).toBe(version?.patientId);
    expect(second).toMatchObject({ actorId: desk.id, allowed: false });
  });
});

describe("what a patient told", () => {
  test("a question without an answer gives nothing, a bundle that is cut says so", async () => {
    const maya = await aPatient();
    const planId = await aPlan(maya, "2026-05-07");
    const versionId = await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
    const first = asCalendarDate(asDate("2026-01-01"));
    const days = Array.from({ length: MAX_RESOURCES.checkIns + 5 }, (_, i) => first.add({ days: i }));
    await system("seed", maya.clinicId, (tx) =>
      tx.checkIn.createMany({
        data: days.map((day) => ({
          patientId: maya.patient.id,
          day: asDate(day),
          scales: { pain: 0 },
          events: [],
        })),
      }),
    );
    const whole = JSON.parse(
      JSON.stringify(await actingAs(maya.patient, () => getCarePlanEverything({ versionId }))),
    ) as { entry: Entry[] };
    expect(fhirProblems(whole)).toEqual([]);
    const told = ofType(whole.entry, "Observation");
    expect(told).toHaveLength(MAX_RESOURCES.checkIns);
    expect(told.every(({ valueInteger }) => valueInteger === 0)).toBe(true);
    expect(told[0]?.effectiveDateTime).toBe(days.at(-1)?.toString());
    const said = whole.entry.filter(({ search }) => search.mode === "outcome");
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).toContain("Only the newest 180 days of check-ins");
  });
});
