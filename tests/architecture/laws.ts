import { readFileSync } from "node:fs";
import { inRoot } from "#scripts/start/root.ts";

/** A law over the text of single files: where it holds, what breaks it, and a planted violation that it must catch. */
export type Law = {
  name: string;
  /** One sentence that tells what to do instead. */
  instead: string;
  holdsFor: (path: string) => boolean;
  /** The offending words, or undefined. */
  fault: (text: string, path: string) => string | undefined;
  planted: { path: string; text: string }[];
};

const isCode = (path: string) => /\.(?:tsx?|mjs|cjs|js)$/.test(path);
const isTest = (path: string) => /\.(?:test|spec)\.tsx?$/.test(path) || path.startsWith("tests/");
const ships = (path: string) =>
  /^(?:app|lib|ui|components)\/|^proxy\.ts$/.test(path) && isCode(path) && !isTest(path);
const lines = (text: string) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
const filled = (count: number) => "export const line = 1;\n".repeat(count);

/** The words that a pattern finds outside of comments. */
const finds = (pattern: RegExp) => (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "").match(pattern)?.[0];

/** Lines that say something: neither empty nor a comment. */
const telling = (text: string) =>
  text
    .split("\n")
    .filter((line) => /^\s*(?!\/\/|\/?\*|$)\S/.test(line))
    .join("\n");

const atMost = (limit: number) => (text: string) =>
  lines(text) > limit ? `${lines(text)} lines` : undefined;

/**
 * What a file does, without what it lists: a list or record at the top of a file that holds no function is a table, as
 * long as what stands in it.
 */
const withoutTables = (text: string) =>
  text.replace(/^(?:export )?(?:default )?(?:const [^=\n]*= )?([[{])\n[\s\S]*?^[\]}].*$/gm, (table) =>
    /=>|\bfunction\b *\w*\(/.test(table) ? table : "table",
  );

const NAMES = /^(?:utils?|helpers?|commons?|misc|types?|constants?|shared)$/;
const KEBAB = /^(?:\[\[?(?:\.\.\.)?[a-zA-Z]+\]?\]|\([a-z]+\)|_?[a-z0-9]+(?:-[a-z0-9]+)*)$/;
const words = (path: string) => path.split("/").map((part) => part.replace(/(?<=\w|\])\..*$/, ""));

/** Components that draw parts of a plan: they are given those that may be taken. */
const DRAWS_PARTS = [
  "app/(patient)/my/plan/sections.tsx",
  "app/(patient)/my/plan/print/sheet-sections.tsx",
  "components/paper/paper-sections.tsx",
];

/** Ids of the sources table, "design" and "expert" among them. */
const SOURCE_IDS = new Set(
  [...readFileSync(inRoot("lib/safety/sources.ts"), "utf8").matchAll(/^ {2}(\w+): \{/gm)].map(([, id]) => id),
);
const namesSource = (comment: string): boolean =>
  (comment.match(/\w+/g) ?? []).some((word) => SOURCE_IDS.has(word)) || /\bux\b/.test(comment);

/** A number held by a name at the top of a clinical file, whose comment (of its own, or of the lines right above it) names no source. */
function unsourcedNumber(text: string): string | undefined {
  let comment = "";
  for (const line of text.split("\n")) {
    const held =
      /^(?:export )?const ([A-Z][A-Z0-9_]*)\b[^=]*= *(?:-?[\d_.]+|\{ *\w+: *-?[\d_.]+.*\})(?: as const)?;(.*)$/.exec(
        line,
      );
    if (held && !namesSource(`${comment} ${held[2]}`)) return `${held[1]} has no source`;
    if (/^(?:\/\*\*|\/\/)/.test(line)) comment = line;
    else if (/^ \*/.test(line)) comment += line;
    else if (!held) comment = "";
  }
  return undefined;
}

export const laws: Law[] = [
  {
    name: "names that say nothing",
    instead: "Name the file after the one thing in it; a thing with no better name has no owner.",
    holdsFor: isCode,
    fault: (_text, path) => words(path).find((word) => NAMES.test(word)),
    planted: [
      { path: "lib/domain/utils.ts", text: "" },
      { path: "components/shared/card.tsx", text: "" },
    ],
  },
  {
    name: "kebab-case names",
    instead: "Write file and folder names in kebab-case.",
    holdsFor: (path) => /^(?:app|lib|ui|components|scripts|tests|prisma)\//.test(path) && isCode(path),
    fault: (_text, path) => words(path).find((word) => !KEBAB.test(word)),
    planted: [{ path: "lib/data/planList.ts", text: "" }],
  },
  {
    name: "files of at most 250 lines (tests 400)",
    instead:
      "Ask what the two things in it are, and give each its file. Tables (lists without a function) do not count.",
    holdsFor: isCode,
    fault: (text, path) => atMost(isTest(path) ? 400 : 250)(withoutTables(text)),
    planted: [
      { path: "lib/data/plan/everything.ts", text: filled(251) },
      { path: "lib/safety/everything.ts", text: filled(251) },
      {
        path: "lib/domain/rules/everything.ts",
        text: `export const all = {\n${"  does: () => 1,\n".repeat(251)}};\n`,
      },
    ],
  },
  {
    name: "pages and actions of at most 60 lines",
    instead:
      "A page reads like its own table of contents; an action is three lines. Move the rest into components or lib/data.",
    holdsFor: (path) => /^app\/(?:.*\/)?(?:page\.tsx|actions\.ts)$/.test(path),
    fault: atMost(60),
    planted: [
      { path: "app/(staff)/today/page.tsx", text: filled(61) },
      { path: "app/(staff)/today/actions.ts", text: filled(61) },
    ],
  },
  {
    name: "a room's door of at most 60 lines",
    instead: "index.ts names the answers; they stand in the room's other files.",
    holdsFor: (path) => /^lib\/modalities\/[^/]+\/index\.ts$/.test(path),
    fault: (text) => atMost(60)(telling(text)),
    planted: [{ path: "lib/modalities/ldn/index.ts", text: filled(61) }],
  },
  {
    name: "a README of at most 80 lines",
    instead: "Move the detail to docs/ and link to it.",
    holdsFor: (path) => path === "README.md",
    fault: atMost(80),
    planted: [{ path: "README.md", text: "line\n".repeat(81) }],
  },
  {
    name: "no SQL put together from text",
    instead: "Use the tagged templates ($queryRaw`…`), which send values apart from the statement.",
    holdsFor: (path) => isCode(path) && !isTest(path),
    fault: finds(/\$(?:query|execute)RawUnsafe|\bPrisma\.raw\(/),
    planted: [{ path: "lib/data/account/people.ts", text: "tx.$queryRawUnsafe(text)" }],
  },
  {
    name: "one reader of the environment",
    instead: "Add the setting to lib/env/env.ts and read env().",
    holdsFor: (path) => ships(path) && path !== "lib/env/env.ts",
    fault: finds(/\bprocess\.env\b|import\.meta\.env\b/),
    planted: [{ path: "lib/auth/options.ts", text: "const secret = process.env.SECRET;" }],
  },
  {
    name: "screens are told, not asked",
    instead:
      "Let the data function say what this reader may do (plan.may.sign), computed by can(); a screen never looks at a role.",
    holdsFor: (path) => /^(?:app|components)\//.test(path) && ships(path),
    fault: finds(/\brole\s*[!=]==?|[!=]==?\s*["'](?:physician|acupuncturist|frontDesk)["']/),
    planted: [
      { path: "app/(staff)/plans/page.tsx", text: 'if (actor.role === "physician") show();' },
      {
        path: "components/plan/sign.tsx",
        text: 'const x = "frontDesk" === who; const y = who === "frontDesk";',
      },
    ],
  },
  {
    name: "time is an argument",
    instead: "Take the date as an argument (CalendarDate); rules never read the clock.",
    holdsFor: (path) => /^lib\/(?:domain|modalities|safety|instruments)\//.test(path) && ships(path),
    fault: finds(
      /\bnew Date\(|\bDate\.now\(|\b(?:today|now)\(getLocalTimeZone|performance\.now\(|Math\.random\(/,
    ),
    planted: [{ path: "lib/modalities/ldn/today.ts", text: "const tonight = new Date();" }],
  },
  {
    name: "one way to write a date",
    instead:
      "Format dates with lib/domain/words/calendar.ts; the browser's own formats differ from one machine to the next.",
    holdsFor: (path) =>
      ships(path) && !/^lib\/(?:domain\/words\/(?:calendar|dose)|languages\/format)\.ts$/.test(path),
    fault: finds(/\.toLocale(?:Date|Time)?String\(|\bIntl\.DateTimeFormat\b|\bDateFormatter\b/),
    planted: [{ path: "components/plan/row.tsx", text: "<td>{at.toLocaleDateString()}</td>" }],
  },
  {
    name: "a clinical number has its source beside it",
    instead:
      'Write where it comes from in its comment: an id of lib/safety/sources.ts ("design" for a value chosen here, "expert" for a convention), or ux for a number of the screen.',
    holdsFor: (path) =>
      /^lib\/(?:modalities|instruments)\/|^lib\/domain\/(?:rules\/facts-on|reports\/[a-z-]+|taking\/[a-z-]+|facts\/labs|amounts\/[a-z-]+)\.ts$/.test(
        path,
      ) && ships(path),
    fault: unsourcedNumber,
    planted: [
      { path: "lib/modalities/ldn/ladder/ladder.ts", text: "const MOST_MG = 6;\n" },
      {
        path: "lib/modalities/ldn/ladder/ladder.ts",
        text: "/** The most a day. */\nexport const MOST_MG = 4.5;\n",
      },
      { path: "lib/instruments/due.ts", text: "// Source: hearsay2020.\nconst WEEKS = 4;\n" },
      {
        path: "lib/domain/taking/surgery-dates.ts",
        text: "/** Source: goel2024. */\nconst A = 3;\n\nconst DAYS = { min: 7, suggested: 10 };\n",
      },
    ],
  },
  {
    name: "one decision on what may be taken",
    instead:
      "Ask lib/safety/taking.ts (askedOf, askedOn), which asks the room for its day and takes out what may not be taken.",
    holdsFor: (path) =>
      ships(path) &&
      !["lib/safety/taking.ts", "lib/modalities/modality.ts", "lib/modalities/taking-room.ts"].includes(
        path,
      ) &&
      !path.startsWith("app/workbench/"),
    fault: finds(/\.\s*(?:today|patientNotice|stoppedOpioids)\(/),
    planted: [
      { path: "lib/data/reminders.ts", text: "const doses = modalityOf(id)?.today(section, day, startsOn);" },
      { path: "app/(patient)/my/card/page.tsx", text: "const items = room.today(section, today, startsOn);" },
      { path: "lib/data/my-sms.ts", text: "const near = room.patientNotice(raw, facts, day, signedOn);" },
    ],
  },
  {
    name: "one keeper of holds",
    instead: "Open, close and read what holds a dose through lib/data/plan/holds.ts.",
    holdsFor: (path) => ships(path) && path !== "lib/data/plan/holds.ts",
    fault: finds(/\btx\.doseHold\b/),
    planted: [{ path: "lib/data/chart/facts.ts", text: "await tx.doseHold.updateMany({ data });" }],
  },
  {
    name: "a plan's parts are shown without what is held",
    instead:
      "Draw the sections that lib/safety/held.ts leaves (sectionsTaken), and say what is held beside them.",
    holdsFor: (path) => ships(path) && /^(?:app|components)\/(?!workbench\/).*\.tsx$/.test(path),
    fault: (text, path) =>
      DRAWS_PARTS.includes(path) ? undefined : finds(/\bPatientView\b|\bPrintView\b/)(text),
    planted: [{ path: "app/(patient)/my/card/page.tsx", text: "const { PrintView } = await room.ui();" }],
  },
  {
    name: "nothing from outside of the project",
    instead: "Copy what is needed into the project as typed content with its source.",
    holdsFor: (path) => !path.startsWith("tests/architecture/"),
    fault: (text) => text.match(/\.\.\/shared\b|\/work\/(?:shared|main)\b|\/tmp\/accord\b/)?.[0],
    planted: [{ path: "lib/safety/general.ts", text: 'read("../shared/clinical/rules.json")' }],
  },
  {
    name: "server actions are thin, named and answered",
    instead:
      'A "use server" file is called actions.ts, and each export is an async function xAction whose work goes through outcome(…); a patient\'s through outcomeFor(me, …).',
    holdsFor: ships,
    fault: actionFault,
    planted: [
      {
        path: "app/a/actions.ts",
        text: '"use server";\nexport async function saveAction() { await savePlan(); }\n',
      },
      {
        path: "app/a/actions.ts",
        text: '"use server";\nexport async function save() { return outcome(savePlan()); }\n',
      },
      {
        path: "app/a/actions.ts",
        text: '"use server";\nexport const saveAction = async () => outcome(savePlan());\n',
      },
      {
        path: "app/(patient)/my/a/actions.ts",
        text: '"use server";\nexport async function saveAction(me: string) { return outcome(() => save()); }\n',
      },
      {
        path: "app/a/form.tsx",
        text: "async function send() {\n  'use server';\n  await outcome(x());\n}\n",
      },
    ],
  },
  {
    name: "a small surface of Next",
    instead: "Pages are per reader and audited: no shared caches, no Edge runtime, no generated images.",
    holdsFor: (path) => ships(path) || path === "next.config.js",
    fault: finds(
      /["']use cache|\bcacheComponents\b|\bcacheLife\b|\bunstable_cache\b|next\/og\b|runtime\s*=\s*["']edge|force-static/,
    ),
    planted: [{ path: "app/page.tsx", text: '"use cache";' }],
  },
  {
    name: "health data stays out of the browser's storage",
    instead: "Keep drafts on the server; storage outlives the session on a borrowed device.",
    holdsFor: ships,
    fault: finds(/\b(?:localStorage|sessionStorage|indexedDB)\b/),
    planted: [{ path: "components/plan/form.tsx", text: "localStorage.setItem(key, body)" }],
  },
  {
    name: "nothing is printed",
    instead:
      "An error flies to error.tsx and to its line in the log (lib/log); what happened belongs in the audit. No health data.",
    holdsFor: (path) =>
      (ships(path) || path === "instrumentation.ts") && !/^lib\/log\/channel\.ts$/.test(path),
    fault: finds(
      /\bconsole\b(?!["'`])|process\.(?:stdout|stderr|emitWarning)\b|\b(?:stdout|stderr)\.write|createWriteStream|\b(?:write|append)File(?:Sync)?\b|node:(?:console|diagnostics_channel|syslog)|NEXT_OTEL|@opentelemetry|\bpino\b/,
    ),
    planted: [
      { path: "lib/data/account/people.ts", text: "console.log(person)" },
      { path: "instrumentation.ts", text: "console.error(error)" },
      { path: "lib/data/builder/sign.ts", text: "const { log } = console;" },
      { path: "app/api/health/ready/route.ts", text: "process.stdout.write(line)" },
      { path: "lib/log/request.ts", text: "process.stderr.write(line)" },
      { path: "lib/data/exchange/fhir.ts", text: 'appendFileSync("/tmp/log", text)' },
    ],
  },
  {
    name: "the server's folders say so",
    instead: 'Begin the file with import "server-only": it must never reach a browser.',
    holdsFor: (path) => /^lib\/(?:data|auth|jobs)\//.test(path) && ships(path),
    fault: (text) => (/^import "server-only";$/m.test(text) || pureData(text) ? undefined : "no server-only"),
    planted: [
      {
        path: "lib/data/account/people.ts",
        text: 'import { list } from "./guard.ts";\nexport const people = list({});',
      },
    ],
  },
  {
    name: "one way to import",
    instead: "Across folders #lib/…, inside a folder ./…; both with their ending.",
    holdsFor: (path) => isCode(path) && !path.startsWith("tests/architecture/"),
    fault: finds(/(?:from|import\()\s*["'](?:@\/|\.\.\/\.\.\/|[#.][^"']*\/[a-z-]+["'](?!\s*with))/),
    planted: [
      { path: "app/page.tsx", text: 'import { plan } from "@/lib/plan";' },
      { path: "app/page.tsx", text: 'import { plan } from "#lib/domain/plan";' },
    ],
  },
];

/** A file of lib/data that imports nothing of ours at run time is a plain table or function; any place may read it. */
const pureData = (text: string) =>
  !/^import (?!type\b)[^;]*from "(?:\.|#lib\/data|#generated|pg|next)/m.test(text);

function actionFault(text: string, path: string): string | undefined {
  const directive = /^\s*["']use server["'];?/m;
  if (!directive.test(text)) return undefined;
  if (!/^["']use server["']/.test(text.trimStart())) return '"use server" inside of a file';
  if (!path.endsWith("/actions.ts")) return "the file's name";
  const exported = text.split(/^(?=export )/m).slice(1);
  return exported.map((part) => exportFault(part, path)).find((fault) => fault !== undefined);
}

function exportFault(part: string, path: string): string | undefined {
  if (/^export (?:type|interface) /.test(part)) return undefined;
  const name = part.match(/^export async function (\w+)/)?.[1];
  if (!name) return `${part.slice(0, 40)}: not an async function`;
  if (!name.endsWith("Action")) return `${name}: the name does not end in Action`;
  // What a patient sends is written to whoever is signed in: it must come from a page that was drawn for that person.
  if (path.startsWith("app/(patient)/"))
    return part.includes("outcomeFor(me, ") && !part.includes("outcome(")
      ? undefined
      : `${name}: no outcomeFor(me, …)`;
  return part.includes("outcome(") ? undefined : `${name}: no outcome(…)`;
}
