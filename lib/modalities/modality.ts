import type { ComponentType } from "react";
import type { z } from "zod";
import type { Fact, Facts } from "#lib/domain/facts/facts.ts";
import type { Change } from "#lib/domain/plan/changes.ts";
import type { Reduced } from "#lib/domain/plan/ledger.ts";
import type { PharmacySheet } from "#lib/domain/plan/pharmacy-sheet.ts";
import type { PlanGoal } from "#lib/domain/reports/goal.ts";
import type { PatientReports } from "#lib/domain/reports/patient-reports.ts";
import type { Brings, Rule } from "#lib/domain/rules/rule.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import type { RoomCard } from "./card.ts";
import type { Past } from "./past.ts";
import type { Protocol, Template } from "./protocol.ts";
import { lifted, type RawSection } from "./raw-section.ts";
import type { Evidence, Mark, RoomMark, Sentence, TodayItem } from "./shown.ts";
import type { MoveSuggestion } from "./suggestion.ts";
import { type TakingRoom, takingOf } from "./taking-room.ts";
import type { VisitRecord } from "./visit-record.ts";

export type { RoomCard } from "./card.ts";
export type { Past } from "./past.ts";
export type { RawSection } from "./raw-section.ts";
export type { Evidence, Mark, RoomMark, Sentence, TodayItem } from "./shown.ts";
export type { Apart } from "./taking-room.ts";
export { defineRecord, type RecordForm } from "./visit-record.ts";

export type { Protocol, Template };
/** Text the patient consents to, and without whose version an item cannot be signed. `studies`: what they show, against it too. */
export type Consent = {
  version: string;
  points: readonly string[];
  studies?: readonly { text: string; source: string }[];
};

/** What a FHIR mapper needs; `id` derives stable resource ids, `authoredOn` is the clinic's own ISO day of the signature. */
export type FhirRefs = {
  patient: { reference: string };
  requester: { reference: string };
  startsOn: CalendarDate;
  authoredOn: string;
  id: (key: string) => string;
};
export type FhirResource = { resourceType: string; id: string } & Record<string, unknown>;

export type EditorProps<Body> = {
  value: Body;
  onChange: (next: Body) => void;
  /** ISO day: editors run in the browser and get plain data. */
  startsOn: string;
  today: string;
  /** Messages by path inside the body ("steps.2.mg"). */
  errors: Readonly<Record<string, string>>;
  readOnly?: boolean;
  /** In a template nothing is asked that belongs to a patient. */
  impersonal?: boolean;
  /** Is a version in force: then the days before today are over and are not written anew. */
  inForce?: boolean;
};
export type ViewProps<Body> = { body: Body; startsOn: string; today: string };
export type Faces<Body> = {
  PatientView: ComponentType<ViewProps<Body>>;
  PrintView: ComponentType<ViewProps<Body>>;
};

/** What every room answers. `Body` stays inside the room. */
export type ModalityDefinition<Body> = {
  body: z.ZodType<Body>;
  upgrades: readonly ((old: never) => unknown)[];
  blank: () => Body;
  protocols: readonly Protocol<Body>[];
  /** Starts of a plan that are this room's alone. Absent where it has none. */
  templates?: readonly Template[];
  /**
   * This body without what belongs to one person (consent, days, measurements, other medicines), as a template keeps it.
   * `words` says whether free text stays: not when it was written for a patient.
   */
  impersonal: (body: Body, words: "keep" | "drop") => Body;
  /** Whether this body holds a prescription, which only a physician signs. */
  prescribes: (body: Body) => boolean;
  rules: readonly Rule[];
  consent?: Consent;
  /** Whether this body needs the consent before it can be signed. */
  needsConsent?: (body: Body) => boolean;
  /** Version of the consent text that this body says was accepted. */
  consentGiven?: (body: Body) => string | undefined;
  evidence: (body: Body) => readonly Evidence[];
  /** What the rules see. `on` is the day of asking: what ended before it is no longer brought in. */
  brings: (body: Body, on?: CalendarDate, startsOn?: CalendarDate) => Brings;
  /** The day from which this part's weeks are counted; undefined where nothing is planned. Absent: each item says its own. */
  begins?: (body: Body, startsOn: CalendarDate) => CalendarDate | undefined;
  /** Marks in the room's own lane or a shared one. */
  timeline: (body: Body, startsOn: CalendarDate) => readonly RoomMark[];
  today: (body: Body, date: CalendarDate, startsOn: CalendarDate) => readonly TodayItem[];
  needs: (body: Body, startsOn: CalendarDate) => readonly Need[];
  /** Keys of the laboratory tests that this body asks for: their results are decided on. Absent where a room asks for none. */
  labs?: (body: Body, startsOn: CalendarDate) => readonly string[];
  /** Other medicines that this body takes down, for their ledger. */
  reductions?: (body: Body, startsOn: CalendarDate) => readonly Reduced[];
  /** What is hoped for and by what it is measured. Absent where a room sets no goals. */
  goals?: (body: Body, startsOn: CalendarDate) => readonly PlanGoal[];
  sentences: (body: Body, startsOn: CalendarDate) => readonly Sentence[];
  /** Differences in plain words, most important first. Days before `since` are over: no line speaks of them. */
  changes: (
    before: Body | null,
    after: Body | null,
    startsOn: CalendarDate,
    since?: CalendarDate,
  ) => readonly Change[];
  /** What is past on a day and may not be written anew. Rooms that count in weeks answer for the weeks that are over. */
  past: (body: Body, startsOn: CalendarDate, today: CalendarDate) => Past;
  /** The new body with the past of the version in force; `before` null where that does not hold the part. */
  withPast: (before: Body | null, after: Body, startsOn: CalendarDate, today: CalendarDate) => Body;
  /**
   * Whether going from one body to the next only takes risk away: less on some day from today on, more on none, nothing added
   * and nothing that protects left out. `after` null: the part is taken out. What does not count: docs/decisions.
   */
  lowersRisk: (before: Body, after: Body | null, startsOn: CalendarDate, today: CalendarDate) => boolean;
  toFhir: (body: Body, refs: FhirRefs) => readonly FhirResource[];
  /** Moves that a clinician makes between versions: hold, step back, step up, stop. Absent where a room has none. */
  moves?: (body: Body, date: CalendarDate, startsOn: CalendarDate) => readonly Move<Body>[];
  /** How a visit is written down; absent where a room has no visits of its own. */
  record?: VisitRecord<Body>;
  /** What a pharmacy compounds for some days; null where that is nothing. Absent where nothing of a room is compounded. */
  pharmacy?: (body: Body, ...order: Order) => PharmacySheet | null;
  /** What the room's response rules suggest from what was told. Names moves, never makes one. Absent where a room has none. */
  suggests?: (body: Body, ...told: Told) => readonly MoveSuggestion[];
  /** Questionnaires to be filled in at the start and in the weeks of review while this is taken. Absent where a room asks for none. */
  monitoringInstruments?: (body: Body, on: CalendarDate) => readonly string[];
  /** Days that a finding of a rule comes to, for the clinician; no body is asked. Absent where no rule counts days. */
  findingDays?: (
    rule: string,
    known: PatientContext,
    begins: CalendarDate,
    today: CalendarDate,
  ) => readonly Said[];
  ui: () => Promise<Faces<Body>>;
} & RoomCard &
  TakingRoom<Body>;

/** What is known of a patient: facts as they were entered, and what is taken as the rules read it. */
export type PatientContext = { facts: readonly Fact[]; taken: Pick<Facts, "medications" | "supplements"> };
type StartAndDay = [startsOn: CalendarDate, today: CalendarDate];
type Order = [startsOn: CalendarDate, from: CalendarDate, days: number];
type Told = [told: PatientReports, date: CalendarDate, startsOn: CalendarDate];
/** A one-key change to the plan with what it does, for the chart and the inbox. */
export type Move<Body> = { id: string; label: string; explain: Said; body: Body };

export type Opened<Body> = { ok: true; body: Body } | { ok: false; errors: Record<string, string> };

/** The room seen from outside: every question takes raw JSON and the room opens it at its own door. */
export type Modality = ReturnType<typeof defineModality>;

/** A room's door: raw JSON in, lifted and parsed. `opened` throws where `open` says what does not fit. */
function doorOf<Body>(room: ModalityDefinition<Body>) {
  const lift = (raw: RawSection): unknown => lifted(room.upgrades, raw);
  const open = (raw: RawSection): Opened<Body> => {
    const parsed = room.body.safeParse(lift(raw));
    if (parsed.success) return { ok: true, body: parsed.data };
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= issue.message;
    return { ok: false, errors };
  };
  const opened = (raw: RawSection): Body => room.body.parse(lift(raw));
  return { open, opened };
}

/** What a room says of two bodies. */
function comparedBy<Body>(room: ModalityDefinition<Body>, opened: (raw: RawSection) => Body) {
  return {
    changes: (
      before: RawSection | null,
      after: RawSection | null,
      startsOn: CalendarDate,
      since?: CalendarDate,
    ) => room.changes(before && opened(before), after && opened(after), startsOn, since),
    lowersRisk: (before: RawSection, after: RawSection | null, startsOn: CalendarDate, today: CalendarDate) =>
      room.lowersRisk(opened(before), after && opened(after), startsOn, today),
    past: (raw: RawSection, startsOn: CalendarDate, today: CalendarDate) =>
      room.past(opened(raw), startsOn, today),
    /** Always one that opens: where both together are more than a part may hold, the part as it is in force. */
    withPast: (before: RawSection | null, after: RawSection, ...[startsOn, today]: StartAndDay): Body => {
      const was = before && opened(before);
      const mended = room.body.safeParse(room.withPast(was, opened(after), startsOn, today));
      return mended.success ? mended.data : (was ?? room.blank());
    },
  };
}

/** The card alone. */
const cardOf = (room: RoomCard): RoomCard => {
  const { id, order, label, icon, tint, lane, medicine, ruleGroups, visits, mayWrite } = room;
  return { id, order, label, icon, tint, lane, medicine, ruleGroups, visits, mayWrite };
};

/** Hang the card on the door. Questions asked with a raw section throw when it does not open. */
export function defineModality<Body>(room: ModalityDefinition<Body>) {
  const { open, opened } = doorOf(room);
  return {
    ...cardOf(room),
    shape: room.upgrades.length + 1,
    rules: room.rules,
    consent: room.consent,
    protocols: room.protocols.map(({ body, ...card }) => ({ ...card, body: body as unknown })),
    templates: room.templates ?? [],
    blank: (): unknown => room.blank(),
    /** Parse and lift; the errors are keyed by path inside the body. */
    open: open as (raw: RawSection) => Opened<unknown>,
    impersonal: (raw: RawSection, words: "keep" | "drop"): unknown => room.impersonal(opened(raw), words),
    prescribes: (raw: RawSection) => room.prescribes(opened(raw)),
    needsConsent: (raw: RawSection) => room.needsConsent?.(opened(raw)) ?? false,
    /** Was today's consent text accepted. */
    consentGiven: (raw: RawSection) =>
      room.consent !== undefined && room.consentGiven?.(opened(raw)) === room.consent.version,
    evidence: (raw: RawSection) => room.evidence(opened(raw)),
    brings: (raw: RawSection, ...days: [CalendarDate?, CalendarDate?]) => room.brings(opened(raw), ...days),
    begins: (raw: RawSection, startsOn: CalendarDate) => room.begins?.(opened(raw), startsOn) ?? startsOn,
    timeline: (raw: RawSection, startsOn: CalendarDate): readonly Mark[] =>
      room
        .timeline(opened(raw), startsOn)
        .map((mark) => (mark.lane === "own" ? { ...mark, lane: room.id } : mark)),
    today: (raw: RawSection, date: CalendarDate, startsOn: CalendarDate) =>
      room.today(opened(raw), date, startsOn),
    needs: (raw: RawSection, startsOn: CalendarDate) => room.needs(opened(raw), startsOn),
    labs: (raw: RawSection, startsOn: CalendarDate) => room.labs?.(opened(raw), startsOn) ?? [],
    reductions: (raw: RawSection, startsOn: CalendarDate) => room.reductions?.(opened(raw), startsOn) ?? [],
    goals: (raw: RawSection, startsOn: CalendarDate) => room.goals?.(opened(raw), startsOn) ?? [],
    sentences: (raw: RawSection, startsOn: CalendarDate) => room.sentences(opened(raw), startsOn),
    ...comparedBy(room, opened),
    toFhir: (raw: RawSection, refs: FhirRefs) => room.toFhir(opened(raw), refs),
    moves: (raw: RawSection, date: CalendarDate, startsOn: CalendarDate): readonly Move<unknown>[] =>
      room.moves?.(opened(raw), date, startsOn) ?? [],
    record: room.record && {
      ...room.record,
      blank: (raw: RawSection | null, item: string | null, last: RawSection | null) =>
        room.record?.blank(raw && opened(raw), item, last) ?? {},
    },
    pharmacy: (raw: RawSection, ...order: Order) => room.pharmacy?.(opened(raw), ...order) ?? null,
    suggests: (raw: RawSection, ...told: Told) => room.suggests?.(opened(raw), ...told) ?? [],
    monitoringInstruments: (raw: RawSection, on: CalendarDate) =>
      room.monitoringInstruments?.(opened(raw), on) ?? [],
    findingDays: (rule: string, known: PatientContext, begins: CalendarDate, today: CalendarDate) =>
      room.findingDays?.(rule, known, begins, today) ?? [],
    ...takingOf(room, opened),
    ui: room.ui as () => Promise<Faces<unknown>>,
  };
}
