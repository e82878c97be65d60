import "server-only";
import { z } from "zod";
import { patientHeader } from "#lib/data/chart/chart.ts";
import { formatMoment } from "#lib/data/door/days.ts";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { clinicLetterhead } from "#lib/data/plan/released.ts";
import { ofVersion } from "#lib/data/plan/versions.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { openDraftOf } from "./draft-gone.ts";

const Study = z.object({ text: z.string(), source: z.string() });
const Signed = z.object({
  consents: z.array(
    z.object({
      modality: z.string(),
      version: z.string(),
      points: z.array(z.string()),
      studies: z.array(Study).optional(),
    }),
  ),
});
type SignedConsent = z.infer<typeof Signed>["consents"][number];

/** The consent texts that a signature covers, word for word as they were then. */
export const consentsIn = (content: unknown): SignedConsent[] =>
  Signed.safeParse(content).data?.consents ?? [];

const versionOf = async (tx: Tx, planId: string, of: "signed" | "draft", actor: Actor) => {
  if (of === "draft") return openDraftOf(tx, planId, actor);
  const found = await tx.planVersion.findFirst({ where: { planId, status: of }, select: { id: true } });
  return found && ofVersion(tx, found.id, actor);
};

/** The texts that a draft's signature would stand on, as they are today. */
const todaysConsents = (sections: readonly { modality: string; shape: number; body: unknown }[]) =>
  sections.flatMap((section): SignedConsent[] => {
    const room = modalityOf(section.modality);
    if (!room?.consent || !room.open(section).ok || !room.needsConsent(section)) return [];
    const { version, points, studies } = room.consent;
    return [
      { modality: room.id, version, points: [...points], ...(studies ? { studies: [...studies] } : {}) },
    ];
  });

/** What a patient signs on paper: the texts that the version in force was signed over, or those of the open draft. */
export const getConsentSheet = read({
  action: "plan.read",
  input: z.object({ planId: z.uuid(), of: z.enum(["signed", "draft"]) }),
  subject: (tx, { planId, of }, actor) => versionOf(tx, planId, of, actor),
  run: async (tx, _input, { row }) => {
    const consents = row.status === "draft" ? todaysConsents(row.sections) : consentsIn(row.content);
    const patient = await patientHeader(tx, row.patientId);
    return {
      clinic: await clinicLetterhead(tx),
      patient: { name: patient.name, born: patient.born },
      title: row.plan.title,
      number: row.number,
      signed: row.signedAt && {
        at: formatMoment(row.zone, row.signedAt),
        by: [row.signerName, row.signerCredential].filter(Boolean).join(", "),
      },
      consents: consents.map((one) => ({ ...one, label: modalityOf(one.modality)?.label ?? one.modality })),
    };
  },
});
export type ConsentSheetView = Awaited<ReturnType<typeof getConsentSheet>>;
