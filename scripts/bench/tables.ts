import type { Bundle } from "./bundles.ts";
import type { Figure } from "./load.ts";
import type { Cost } from "./statements.ts";

type Figures = Record<string, Figure>;
type Inside = {
  evaluation: Figure;
  recognition: Figure;
  search: { desk: Figure; physician: Figure };
  writes: Figure;
  rules: number;
};
/** Everything measured on a clinic of one size. */
export type OfSize = {
  patients: number;
  at: Record<string, { one: Figures; sixteen: Figures }>;
  cost: Record<string, Cost & { processor?: number }>;
  inside?: Inside;
  bundles?: readonly Bundle[];
  double?: { rounds: number; winners: number; refused: number; faults: number; overlaps: number };
};

const WORDS: Record<string, string> = {
  today: "Patient Today",
  plan: "Patient plan",
  chart: "Chart with timeline",
  day: "Desk day",
  save: "Save a section",
  book: "Book a visit",
};

const ms = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(value < 10 ? 1 : 0));
const ratio = (a?: number, b?: number) => (a && b ? `${(a / b).toFixed(2)} ×` : "–");

/** Columns as wide as their widest word, as a Markdown table. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const wide = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${wide.map((width, at) => (row[at] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `|${wide.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join(
    "\n",
  );
}

function ofOneSize({ patients, at, cost }: OfSize): string {
  const head = [
    "what",
    "at",
    "p50 ms",
    "p95 ms",
    "per s",
    "bare, Prisma",
    "bare, one query",
    "query alone",
    "to Prisma's",
    "statements",
    "ms in Postgres",
    "CPU ms",
    "CPU to Prisma's",
  ];
  const rows = Object.entries(at).flatMap(([name, both]) =>
    (["one", "sixteen"] as const).map((many) => {
      const { accord, prisma, pg, raw } = both[many];
      const own = cost[`${name} accord`];
      return [
        WORDS[name] ?? name,
        many === "one" ? "1" : "16",
        ...[
          ms(accord?.p50),
          ms(accord?.p95),
          ms(accord?.perSecond),
          ms(prisma?.p50),
          ms(pg?.p50),
          ms(raw?.p50),
          ratio(accord?.p50, prisma?.p50),
        ],
        ...(many === "one"
          ? [
              String(own?.statements ?? ""),
              String(own?.ms ?? ""),
              ms(own?.processor),
              ratio(own?.processor, cost[`${name} prisma`]?.processor),
            ]
          : ["", "", "", ""]),
      ];
    }),
  );
  return `${patients} patients\n${table(head, rows)}`;
}

function flatness(sizes: readonly OfSize[]): string {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (!small || !large || small === large) return "";
  const rows = Object.keys(large.at).map((name) => {
    const [a, b] = [small, large].map((size) => size.at[name]?.one);
    // The bare page beside it tells how much of the growth is the machine's.
    return [
      WORDS[name] ?? name,
      ms(a?.accord?.p50),
      ms(b?.accord?.p50),
      ratio(b?.accord?.p50, a?.accord?.p50),
      ratio(b?.prisma?.p50, a?.prisma?.p50),
    ];
  });
  return `From ${small.patients} to ${large.patients} patients, p50 at 1 connection\n${table(["what", "ms", "ms", "growth", "bare, Prisma: growth"], rows)}`;
}

function rest({ patients, inside, double }: OfSize): string {
  if (!inside) return "";
  const { evaluation, recognition, search, writes, rules } = inside;
  const micro = (value: number) => `${Math.round(value * 1000)} µs`;
  const rows = [
    [`All ${rules} rules for one patient`, micro(evaluation.p50), micro(evaluation.p95)],
    ["Recognise one medication line", micro(recognition.p50), micro(recognition.p95)],
    ["Find a person by first letters, desk", `${ms(search.desk.p50)} ms`, `${ms(search.desk.p95)} ms`],
    [
      "Find a patient by first letters, physician",
      `${ms(search.physician.p50)} ms`,
      `${ms(search.physician.p95)} ms`,
    ],
    [
      `Audited writes, 16 at a time: ${Math.round(writes.perSecond)} per s`,
      `${ms(writes.p50)} ms`,
      `${ms(writes.p95)} ms`,
    ],
  ];
  const clash = double
    ? `\nDouble booking, 50 at once, ${double.rounds} rounds: ${double.winners} booked, ${double.refused} refused in words, ${double.faults} faults, ${double.overlaps} overlaps`
    : "";
  return `${patients} patients, without HTTP\n${table(["what", "p50", "p95"], rows)}${clash}`;
}

const bundles = (list: readonly Bundle[]) =>
  `JavaScript of patient pages, gzip kB\n${table(
    ["page", "ours", "framework"],
    list.map(({ path, ownKb, frameworkKb }) => [path, String(ownKb), String(frameworkKb)]),
  )}`;

/** Everything measured, as text. */
export const tables = (sizes: readonly OfSize[]): string =>
  [
    "",
    ...sizes.map(ofOneSize),
    flatness(sizes),
    ...sizes.map(rest),
    sizes.at(-1)?.bundles ? bundles(sizes.at(-1)?.bundles ?? []) : "",
  ]
    .filter((part, at) => at === 0 || part)
    .join("\n\n");
