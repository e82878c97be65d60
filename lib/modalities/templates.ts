import { modalities } from "./index.ts";
import type { Template } from "./protocol.ts";

/** The clinic's starting points: those of several rooms, those that a room brings itself, and an empty one. */
export const templates: readonly Template[] = [
  {
    id: "fibromyalgia",
    version: 1,
    label: "Fibromyalgia, combined",
    summary:
      "All four parts. Doses go up every two weeks; weekly acupuncture; blood tests first; movement that grows slowly.",
    parts: {
      ldn: "standard-2wk",
      acupuncture: "fm-standard",
      hormones: "labs-first",
      lifestyle: "fibromyalgia-graded",
    },
  },
  {
    id: "mecfs-gentle",
    version: 1,
    label: "ME/CFS, gentle",
    summary: "All four parts, slow. Small steps, short visits, pacing. Nothing rises by itself.",
    parts: {
      ldn: "slow-0.5-2wk",
      acupuncture: "mecfs-gentle",
      hormones: "labs-first",
      lifestyle: "mecfs-pacing",
    },
  },
  {
    id: "chronic-pain",
    version: 1,
    label: "Chronic pain, without medicine",
    summary: "Acupuncture with a review, and gentle movement.",
    parts: { acupuncture: "chronic-pain", lifestyle: "mind-body" },
  },
  ...modalities.flatMap((room) => room.templates),
  {
    id: "own",
    version: 1,
    label: "Start empty",
    summary: "You choose the parts and fill them in.",
    parts: Object.fromEntries(modalities.map((room) => [room.id, null])),
  },
];

/** A part of a template as it is kept: raw JSON and the shape that it was written in. */
export type TemplateSection = { modality: string; shape: number; body: unknown };

/** The parts that a built-in template starts with, each as its room writes it today. */
export const templateSections = ({ parts }: Template): TemplateSection[] =>
  modalities.flatMap((room) => {
    const protocolId = parts[room.id];
    if (protocolId === undefined) return [];
    const protocol = room.protocols.find(({ id }) => id === protocolId);
    return [{ modality: room.id, shape: room.shape, body: protocol?.body ?? room.blank() }];
  });

/** "fibromyalgia@1", as a plan remembers where it came from. */
export const templateMark = ({ id, version }: Template): string => `${id}@${version}`;
