import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { modalities } from "#lib/modalities/index.ts";
import { examples } from "#lib/modalities/ldn/examples.ts";
import { OrderSheet } from "./pharmacy-sheet.tsx";

const start = parseDate("2026-05-07");
const patient = { name: "Maya Lindqvist", born: "Feb 2, 1982" };
const signer = { name: "Dr Osei", credential: "MD" };
const ldn = modalities.find(({ id }) => id === "ldn");
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");

it("prints who it is for, what to make, how it is taken, until when, and who answers for it", () => {
  const sheet = ldn?.pharmacy({ shape: ldn.shape, body: examples[0] }, start, start, 28);
  if (!sheet) throw new Error("nothing to order");
  const text = textOf(renderToStaticMarkup(createElement(OrderSheet, { sheet, patient, signer })));
  for (const part of [
    "Naltrexone hydrochloride, low dose",
    "For Maya Lindqvist, born Feb 2, 1982.",
    "Capsules, immediate release, compounded",
    "28 days",
    "14 capsules of 1.5 mg",
    "1 capsule of 3 mg at bedtime",
    "Off-label use",
    "no slow-release",
    "No calcium carbonate",
    "Prescriber: Dr Osei, MD",
  ])
    expect(text).toContain(part);
});

it("orders nothing after the last dose before a stop, and says so in place of a day", () => {
  const drawn = (stoppedOn?: string) => {
    const body = { ...examples[0], ...(stoppedOn ? { stoppedOn } : {}) };
    const sheet = ldn?.pharmacy({ shape: ldn.shape, body }, start, start, 28);
    if (!sheet) throw new Error("nothing to order");
    return textOf(renderToStaticMarkup(createElement(OrderSheet, { sheet, patient, signer })));
  };
  expect(drawn()).toContain("Next order by Wed May 27, 2026 .");
  expect(drawn("2026-05-28")).toContain("No next order: the last dose is on Wed May 27, 2026 .");
  expect(drawn("2026-05-28")).not.toContain("Next order by");
});

it("is ordered by no other room", () => {
  for (const room of modalities.filter(({ id }) => id !== "ldn"))
    expect(room.pharmacy({ shape: room.shape, body: room.blank() }, start, start, 28)).toBeNull();
});
