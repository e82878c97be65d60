import { readdirSync } from "node:fs";
import type pg from "pg";
import type { Role } from "#lib/domain/access/roles.ts";
import { inRoot } from "#scripts/start/root.ts";

const ROLES: readonly Role[] = ["physician", "acupuncturist", "frontDesk", "admin", "patient"];
const CLINICIANS: readonly Role[] = ["physician", "acupuncturist"];
const DESK: readonly Role[] = ["physician", "acupuncturist", "frontDesk"];
const PATIENT: readonly Role[] = ["patient"];

/** Every page of the app and who may open it. A page that is not here fails tests/journeys/every-page.spec.ts. */
export const PAGES: Readonly<Record<string, readonly Role[]>> = {
  "/": [],
  "/sign-in": ROLES,
  "/comfort": ROLES,
  "/devices": ROLES,
  "/workbench": [],
  "/workbench/patient": [],
  "/workbench/staff": [],
  "/people": ["physician", "acupuncturist", "frontDesk", "admin"],
  "/audit": ["admin"],
  "/settings": ["admin"],
  "/content": ["physician", "acupuncturist", "admin"],
  "/templates": CLINICIANS,
  "/templates/[templateId]": CLINICIANS,
  "/templates/[templateId]/edit": [],
  "/templates/[templateId]/edit/[modality]": CLINICIANS,
  "/today": CLINICIANS,
  "/inbox": CLINICIANS,
  "/inbox/[itemId]": CLINICIANS,
  "/patients": CLINICIANS,
  "/patients/new": ["physician", "frontDesk"],
  "/patients/[patientId]": CLINICIANS,
  "/patients/[patientId]/new-plan": ["physician"],
  "/patients/[patientId]/facts/[factId]": CLINICIANS,
  "/patients/[patientId]/facts/add/[kind]": CLINICIANS,
  "/patients/[patientId]/facts/paste/[kind]": CLINICIANS,
  "/patients/[patientId]/facts/panel": CLINICIANS,
  "/patients/[patientId]/measures/[instrument]": CLINICIANS,
  "/patients/[patientId]/threads/[threadId]": CLINICIANS,
  "/sessions/[visitId]": CLINICIANS,
  "/plans/[planId]": [],
  "/plans/[planId]/edit": [],
  "/plans/[planId]/edit/[modality]": CLINICIANS,
  "/plans/[planId]/sign": CLINICIANS,
  "/plans/[planId]/sign/consent": CLINICIANS,
  "/plans/[planId]/consent": CLINICIANS,
  "/plans/[planId]/history": CLINICIANS,
  "/plans/[planId]/print": CLINICIANS,
  "/plans/[planId]/pharmacy": CLINICIANS,
  "/plans/[planId]/versions/[number]": CLINICIANS,
  "/schedule": DESK,
  "/schedule/book": DESK,
  "/to-book": DESK,
  "/visits": DESK,
  "/visits/[patientId]": DESK,
  "/my/today": PATIENT,
  "/my/check-in": PATIENT,
  "/my/plan": PATIENT,
  "/my/plan/[number]": PATIENT,
  "/my/plan/agree": PATIENT,
  "/my/plan/print": PATIENT,
  "/my/progress": PATIENT,
  "/my/measures": PATIENT,
  "/my/measures/[instrument]": PATIENT,
  "/my/visits": PATIENT,
  "/my/new": PATIENT,
  "/my/ask": PATIENT,
  "/my/ask/[thread]": PATIENT,
};

/** The addresses of all page.tsx in the app folder, as templates; groups in parentheses name no part of an address. */
export function pagesInApp(): string[] {
  const files = readdirSync(inRoot("app"), { recursive: true, encoding: "utf8" });
  return files
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path.replace(/\/?page\.tsx$/, "")}`.replaceAll(/\/\([^)]*\)/g, "") || "/")
    .sort();
}

/** What an address may be filled with: one patient's things, "" for what that patient does not have. */
export type Fill = Readonly<Record<string, string>>;

/** The things of every patient, by family name. */
export async function fills(client: pg.Client): Promise<Map<string, Fill>> {
  const { rows } = await client.query(`select p.family_name as name, p.id as "patientId",
    (select id from plan x where x.patient_id = p.id order by id limit 1) as "planId",
    (select id from fact x where x.patient_id = p.id and ended_at is null order by id limit 1) as "factId",
    'medication' as kind, 'peg' as instrument, (select id from template x where x.clinic_id = p.clinic_id order by id limit 1) as "templateId",
    (select id from thread x where x.patient_id = p.id order by id limit 1) as "threadId",
    (select id from inbox_item x where x.patient_id = p.id order by closed_at nulls first, id limit 1) as "itemId",
    (select id from need x where x.patient_id = p.id order by id limit 1) as "needId",
    (select id from appointment x where x.patient_id = p.id order by visit_type, starts_at, id limit 1) as "visitId",
    (select id from plan_version x where x.patient_id = p.id order by number desc limit 1) as "versionId",
    (select max(number) from plan_version x where x.patient_id = p.id)::text as number,
    (select modality from plan_section x where x.patient_id = p.id order by modality limit 1) as modality
    from person p where p.role = 'patient'`);
  return new Map(
    rows.map(({ name, ...row }) => [
      name,
      Object.fromEntries(
        Object.entries({ ...row, thread: row.threadId }).map(([k, v]) => [k, String(v ?? "")]),
      ),
    ]),
  );
}

/** The address, or null when this patient has no such thing. An unknown part is a page that this test must learn about. */
export function filled(template: string, fill: Fill): string | null {
  let missing = false;
  const path = template.replaceAll(/\[(\w+)\]/g, (_whole, name: string) => {
    if (!(name in fill))
      throw new Error(`Tell tests/support/routes.ts how to fill [${name}] of ${template}.`);
    missing ||= !fill[name];
    return encodeURIComponent(fill[name] ?? "");
  });
  return missing ? null : path;
}
