import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CONSENT_TEXT } from "#lib/domain/plan/consent-words.ts";
import { bringsNothing } from "#lib/domain/rules/rule.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { gradeOf, hardSentences } from "#lib/domain/words/reading.ts";
import { flat, type Said, toText } from "#lib/domain/words/say.ts";
import { sources } from "#lib/safety/index.ts";
import { editorOf } from "./editors.ts";
import { modalities } from "./index.ts";
import { defineModality, type Modality, type RawSection, type TodayItem } from "./modality.ts";
import { keepsPast } from "./past.ts";

// A leap day, a change of the clocks and a year's end lie within a year of these.
const STARTS = ["2026-05-07", "2028-02-20", "2026-12-28"].map((day) => parseDate(day));
const DAYS = [-8, -1, 0, 1, 6, 13, 14, 27, 41, 42, 55, 83, 120, 200, 364];
const start = STARTS[0] as CalendarDate;

/** A dose or a date that somebody typed into a sentence: it has to be data. */
const TYPED_DOSE = /\d\s*(?:mg|mcg|µg|micrograms?|milligrams?|mL|IU)\b/i;
const TYPED_DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b|\d{4}-\d{2}-\d{2}/;
/** What a screen shows when a value was lost on the way. */
const LOST_VALUE = /\b(?:undefined|NaN|null|\[object)\b/;
const isText = (part: unknown) => typeof part === "string";
const strings = (said: Said): string => flat(said).filter(isText).join("\u2022");

/** Every body that a room publishes: its blank, its protocols, its examples. */
async function bodiesOf(room: Modality): Promise<{ name: string; raw: RawSection }[]> {
  const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly unknown[] };
  const list = [
    { name: "blank", body: room.blank() },
    ...room.protocols.map(({ id, body }) => ({ name: id, body })),
    ...examples.map((body, i) => ({ name: `example ${i + 1}`, body })),
  ];
  return list.map(({ name, body }) => ({ name, raw: { shape: room.shape, body } }));
}

const forEachBody = async (room: Modality, check: (raw: RawSection, name: string) => void) => {
  for (const { name, raw } of await bodiesOf(room)) check(raw, name);
};

it("has rooms, each with its own id and place", () => {
  expect(modalities.length).toBeGreaterThan(0);
  expect(new Set(modalities.map(({ id }) => id)).size).toBe(modalities.length);
  expect(new Set(modalities.map(({ order }) => order)).size).toBe(modalities.length);
});

describe.each(modalities.map((room) => [room.id, room] as const))("%s", (_id, room) => {
  it("opens its blank, its protocols and its examples", () =>
    forEachBody(room, (raw, name) => expect(room.open(raw), name).toMatchObject({ ok: true })));

  it("keeps a body as it is through JSON, as the database does", () =>
    forEachBody(room, (raw, name) => {
      const opened = room.open({ shape: raw.shape, body: JSON.parse(JSON.stringify(raw.body)) });
      expect(opened, name).toEqual(room.open(raw));
    }));

  it("refuses what is no body, with sentences keyed by path and never with an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const opened = room.open({ shape: room.shape, body });
        if (!opened.ok) for (const text of Object.values(opened.errors)) expect(text).toMatch(/\w/);
      }),
    );
  });

  it("starts from a blank that brings in, needs and prescribes nothing", () => {
    const raw = { shape: room.shape, body: room.blank() };
    const { has, substances, points } = room.brings(raw);
    expect({ has, substances, points }).toEqual({
      has: bringsNothing.has,
      substances: bringsNothing.substances,
      points: bringsNothing.points,
    });
    expect(room.needs(raw, start)).toEqual([]);
    expect(room.prescribes(raw)).toBe(false);
    for (const day of DAYS) expect(room.today(raw, start.add({ days: day }), start)).toEqual([]);
  });

  it("gives a template nothing that belongs to one person, and no change on a second look", () =>
    forEachBody(room, (raw, name) => {
      for (const words of ["keep", "drop"] as const) {
        const once = { shape: room.shape, body: room.impersonal(raw, words) };
        expect(room.open(once), name).toMatchObject({ ok: true });
        expect(room.consentGiven(once), name).toBe(false);
        expect(room.impersonal(once, words), name).toEqual(once.body);
      }
    }));

  it("publishes examples, two at least", async () => {
    const names = (await bodiesOf(room)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("example")).length).toBeGreaterThanOrEqual(2);
  });

  it("has needs in order of days, each key once, and waits only for needs that exist", () =>
    forEachBody(room, (raw, name) => {
      for (const startsOn of STARTS) {
        const needs = room.needs(raw, startsOn);
        const keys = new Set(needs.map(({ key }) => key));
        expect(keys.size, name).toBe(needs.length);
        for (const need of needs) {
          expect(need.earliest.compare(need.target), `${name} ${need.key}`).toBeLessThanOrEqual(0);
          expect(need.target.compare(need.latest), `${name} ${need.key}`).toBeLessThanOrEqual(0);
          expect(need.minutes).toBeGreaterThanOrEqual(5);
          if (need.after) expect(keys, `${name} ${need.key}`).toContain(need.after);
        }
      }
    }));

  it("draws marks whose days run forward and whose visits are needs within their window", () =>
    forEachBody(room, (raw, name) => {
      for (const startsOn of STARTS) {
        const needs = new Map(room.needs(raw, startsOn).map((need) => [need.key, need]));
        const marks = room.timeline(raw, startsOn);
        expect(new Set(marks.map(({ key }) => key)).size, name).toBe(marks.length);
        for (const mark of marks) {
          if (mark.to) expect(mark.from.compare(mark.to), `${name} ${mark.key}`).toBeLessThanOrEqual(0);
          if (!mark.need) continue;
          const need = needs.get(mark.need);
          const fits = need && mark.from.compare(need.earliest) >= 0 && mark.from.compare(need.latest) <= 0;
          expect(fits, `${name} ${mark.key}`).toBe(true);
        }
      }
    }));

  it("says today only what the timeline draws on that day", () =>
    forEachBody(room, (raw, name) => {
      for (const startsOn of STARTS)
        for (const day of DAYS) {
          const date = startsOn.add({ days: day });
          const items = room.today(raw, date, startsOn);
          expect(new Set(items.map(({ key }) => key)).size, name).toBe(items.length);
          if (!items.some((item) => item.mayLog)) continue;
          const drawn = room
            .timeline(raw, startsOn)
            .some((mark) => date.compare(mark.from) >= 0 && (!mark.to || date.compare(mark.to) <= 0));
          expect(drawn, `${name} on ${date}`).toBe(true);
        }
    }));

  it("speaks to patients at grade 6 or below, in short sentences, with no typed dose or date", () =>
    forEachBody(room, (raw, name) => {
      const said = room.sentences(raw, start).flatMap(({ text, why }) => (why ? [text, why] : [text]));
      const todays = DAYS.flatMap((day) =>
        room.today(raw, start.add({ days: day }), start).flatMap(({ how, next }) => [how, ...next]),
      );
      const changed = room.changes(null, raw, start).map(({ patient }) => patient);
      for (const one of [...said, ...todays, ...changed]) {
        expect(strings(one), name).not.toMatch(TYPED_DOSE);
        expect(strings(one), name).not.toMatch(TYPED_DATE);
        expect(hardSentences(toText(one)), name).toEqual([]);
      }
      const whole = said.map(toText).join(" ");
      expect(gradeOf(whole), `${name}: ${whole}`).toBeLessThanOrEqual(6);
    }));

  it("finds no change where nothing changed, and says a part that comes and a part that goes", () =>
    forEachBody(room, (raw, name) => {
      expect(room.changes(raw, raw, start), name).toEqual([]);
      expect(room.changes(null, null, start)).toEqual([]);
      const anything = room.sentences(raw, start).length > 0;
      if (!anything) return;
      expect(room.changes(null, raw, start).length, name).toBeGreaterThan(0);
      expect(room.changes(raw, null, start).length, name).toBeGreaterThan(0);
    }));

  it("says a change wherever the patient would read something else", async () => {
    const bodies = await bodiesOf(room);
    const read = (raw: RawSection) =>
      room
        .sentences(raw, start)
        .map(({ text }) => toText(text))
        .join(" ");
    for (const before of bodies)
      for (const after of bodies) {
        if (read(before.raw) === read(after.raw)) continue;
        const said = room.changes(before.raw, after.raw, start);
        expect(said.length, `${before.name} to ${after.name}`).toBeGreaterThan(0);
        for (const { patient } of said) {
          expect(strings(patient), toText(patient)).not.toMatch(TYPED_DOSE);
          expect(hardSentences(toText(patient))).toEqual([]);
        }
      }
  });

  it("offers only moves that open again, each under its own id", () =>
    forEachBody(room, (raw, name) => {
      for (const day of DAYS) {
        const moves = room.moves(raw, start.add({ days: day }), start);
        expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
        for (const move of moves)
          expect(room.open({ shape: room.shape, body: move.body }), `${name} ${move.id}`).toMatchObject({
            ok: true,
          });
      }
    }));

  it("offers no move that changes a day before it: what was to be taken or done on it, and what is drawn for it", async () => {
    const bodies = await bodiesOf(room);
    const asked = ({ key: _, next: _next, ...item }: TodayItem) => item;
    const seen = (raw: RawSection, day: CalendarDate) => ({
      asked: room.today(raw, day, start).map(asked),
      drawn: room
        .timeline(raw, start)
        .filter(({ kind }) => kind === "tread" || kind === "bar" || kind === "session")
        .filter(({ from, to }) => day.compare(from) >= 0 && (!to || day.compare(to) <= 0))
        // "1 of 6" counts what is to come too.
        .map(({ label, ...mark }) => (mark.kind === "session" ? mark : { label, ...mark }))
        .map(({ key: _, item: _item, from: _from, to: _to, ...mark }) => mark),
    });
    const days = { ahead: fc.integer({ min: 0, max: 130 }), back: fc.integer({ min: 1, max: 130 }) };
    fc.assert(
      fc.property(fc.record({ ...days, one: fc.constantFrom(...bodies) }), ({ one, ahead, back }) => {
        const before = start.add({ days: Math.max(0, ahead - back) });
        if (ahead === 0) return;
        for (const { id, body } of room.moves(one.raw, start.add({ days: ahead }), start))
          expect(seen({ shape: room.shape, body }, before), `${one.name} ${id}`).toEqual(
            seen(one.raw, before),
          );
      }),
    );
  });

  it("puts the past of a version in force into any other body, and calls that one unchanged", async () => {
    const bodies = (await bodiesOf(room)).map(({ raw }) => raw);
    const any = fc.constantFrom(...bodies);
    fc.assert(
      fc.property(fc.option(any), any, fc.integer({ min: -20, max: 1200 }), (before, after, n) => {
        const today = start.add({ days: n });
        const was = before ? room.past(before, start, today) : {};
        const body = JSON.parse(JSON.stringify(room.withPast(before, after, start, today)));
        const mended = { shape: room.shape, body };
        expect(room.open(mended)).toMatchObject({ ok: true });
        expect(keepsPast(was, room.past(mended, start, today))).toBe(true);
        if (n <= 0) expect(keepsPast(was, room.past(after, start, today))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("calls no move and no body itself a rewriting of the past", () =>
    forEachBody(room, (raw, name) => {
      for (const day of DAYS) {
        const today = start.add({ days: day });
        const was = room.past(raw, start, today);
        expect(keepsPast(was, was), name).toBe(true);
        for (const { id, body } of room.moves(raw, today, start))
          expect(keepsPast(was, room.past({ shape: room.shape, body }, start, today)), `${name} ${id}`).toBe(
            true,
          );
      }
    }));

  it("maps to FHIR resources with unique ids about the right patient", () =>
    forEachBody(room, (raw, name) => {
      const refs = {
        patient: { reference: "Patient/p" },
        requester: { reference: "Practitioner/d" },
        startsOn: start,
        authoredOn: "2026-05-07",
        id: (key: string) => `v1-${key}`,
      };
      const resources = room.toFhir(raw, refs);
      expect(new Set(resources.map(({ id }) => id)).size, name).toBe(resources.length);
      for (const resource of resources) {
        expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
        expect(JSON.stringify(resource)).toContain("Patient/p");
        expect(JSON.parse(JSON.stringify(resource))).toEqual(resource);
      }
    }));

  it("gives a source that exists for every rule, every named start and every statement of evidence", async () => {
    const named = (ids: readonly string[], what: string) => {
      expect(ids.length, what).toBeGreaterThan(0);
      // Evidence may cite in full instead of by id.
      for (const id of ids) if (!id.includes(" ")) expect(sources, what).toHaveProperty(id);
    };
    for (const rule of room.rules) named(rule.source, rule.id);
    for (const protocol of room.protocols) named(protocol.sources, protocol.id);
    await forEachBody(room, (raw, name) => {
      for (const { sources: ids, text } of room.evidence(raw)) named(ids, `${name}: ${text}`);
    });
  });

  it("has points and a version in its consent text, where it has one, and can say that it was accepted", async () => {
    if (!room.consent) return;
    const bodies = await bodiesOf(room);
    expect(bodies.some(({ raw }) => room.needsConsent(raw) && room.consentGiven(raw))).toBe(true);
    expect(bodies.some(({ raw }) => room.needsConsent(raw) && !room.consentGiven(raw))).toBe(true);
    expect(room.consent.version).toMatch(/\w/);
    expect(gradeOf(room.consent.points.join(" "))).toBeLessThanOrEqual(6);
    const { points, studies = [] } = room.consent;
    const studied = studies.map(({ text }) => text);
    if (studied.length > 0) expect(gradeOf(studied.join(" "))).toBeLessThanOrEqual(6);
    for (const text of [...points, ...studied]) expect(hardSentences(text), text).toEqual([]);
    for (const { source } of studies) expect(source).toMatch(/\w/);
  });

  it("says in its editor when the patient accepted an older consent text, and leaves the box empty", async () => {
    const Editor = await editorOf(room.id);
    const given = (await bodiesOf(room)).find(({ raw }) => room.consent && room.consentGiven(raw));
    if (!Editor || !given) return;
    const days = { startsOn: start.toString(), today: start.toString() };
    const edit = (body: object) =>
      renderToStaticMarkup(createElement(Editor, { value: body, onChange: () => {}, errors: {}, ...days }));
    expect(edit(given.raw.body as object)).not.toContain(CONSENT_TEXT.older);
    expect(edit({ ...(given.raw.body as object), consentVersion: "older" })).toContain(CONSENT_TEXT.older);
  });

  it("draws its three faces for every body", async () => {
    const { PatientView, PrintView } = await room.ui();
    const Editor = await editorOf(room.id);
    if (!Editor) throw new Error(`${room.id} has no editor`);
    await forEachBody(room, ({ body }) => {
      const days = { startsOn: start.toString(), today: start.add({ days: 20 }).toString() };
      const draw = [
        createElement(Editor, { value: body, onChange: () => {}, errors: {}, ...days }),
        createElement(PatientView, { body, ...days }),
        createElement(PrintView, { body, ...days }),
      ];
      for (const face of draw) expect(renderToStaticMarkup(face)).not.toMatch(LOST_VALUE);
    });
  });
});

const Nothing = () => null;

it("takes a fifth room that is nothing but a card on a door", () => {
  const Body = z.object({ minutes: z.int().min(1).max(60).nullable() });
  type Body = z.infer<typeof Body>;
  const sauna = defineModality<Body>({
    id: "sauna",
    order: 5,
    label: "Sauna",
    icon: "Brain",
    tint: "moss",
    lane: { title: "Sauna", of: "days" },
    medicine: false,
    ruleGroups: {},
    visits: {},
    body: Body,
    upgrades: [(old: { hours: number }) => ({ minutes: old.hours * 60 })],
    blank: () => ({ minutes: null }),
    protocols: [
      { id: "short", label: "Short", summary: "Ten minutes.", sources: ["expert"], body: { minutes: 10 } },
    ],
    mayWrite: ["physician"],
    impersonal: (body) => body,
    prescribes: () => false,
    rules: [],
    evidence: () => [],
    brings: () => bringsNothing,
    timeline: () => [],
    today: () => [],
    needs: () => [],
    sentences: () => [],
    changes: () => [],
    past: () => ({}),
    withPast: (_before, after) => after,
    lowersRisk: () => false,
    toFhir: () => [],
    ui: async () => ({ PatientView: Nothing, PrintView: Nothing }),
  });
  expect(sauna.shape).toBe(2);
  expect(sauna.open({ shape: 1, body: { hours: 0.5 } })).toEqual({ ok: true, body: { minutes: 30 } });
  const tooLong = sauna.open({ shape: 2, body: { minutes: 600 } });
  expect(!tooLong.ok && Object.keys(tooLong.errors)).toEqual(["minutes"]);
  expect(sauna.moves({ shape: 2, body: { minutes: 5 } }, start, start)).toEqual([]);
});
