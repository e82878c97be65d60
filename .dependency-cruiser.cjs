// Who may import whom. Each rule says why in its comment; tests/architecture proves that each one bites.
const test = "\\.test\\.tsx?$";
const npm = (...names) => `node_modules/(?:${names.join("|")})(?:/|$)`;
const room = "^lib/modalities/([^/]+)/";

/** The nouns of a layer, lowest first: a folder knows itself and those that stand before it. */
const DOMAIN_NOUNS = [
  "words",
  "people",
  "access",
  "medicines",
  "facts",
  "amounts",
  "medicine-list",
  "rules",
  "reports",
  "taking",
  "plan",
  "scheduling",
  "inbox",
];
const DATA_NOUNS = [
  "door",
  "account",
  "record",
  "plan",
  "inbox",
  "desk",
  "chart",
  "builder",
  "template",
  "mine",
  "exchange",
];

const butTests = (from) => ({ ...from, pathNot: [test, ...[from.pathNot ?? []].flat()] });
/** A rule that forbids everything outside of a list: what is not named here may not be imported. */
const only = (name, comment, from, allowed) => never(name, comment, from, { pathNot: allowed });
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from: butTests(from), to });

/** For each noun but the last: it may not import what stands after it. */
const inOrder = (layer, nouns) =>
  nouns
    .slice(0, -1)
    .map((noun, at) =>
      never(
        `${layer.replace("/", "-")}-${noun}-looks-down`,
        `In ${layer} ${noun} stands below ${nouns.slice(at + 1).join(", ")}. Hand the value in, or move what both need further down.`,
        { path: `^${layer}/${noun}/` },
        { path: `^${layer}/(?:${nouns.slice(at + 1).join("|")})/` },
      ),
    );
const inANoun = (layer, nouns) => ({
  name: `${layer.replace("/", "-")}-has-nouns`,
  comment: `A file of ${layer} stands in the folder of its noun: ${nouns.join(", ")}. A new noun gets its place in the order of .dependency-cruiser.cjs.`,
  severity: "error",
  from: {},
  to: { path: `^${layer}/`, pathNot: `^${layer}/(?:${nouns.join("|")})/` },
});

module.exports = {
  forbidden: [
    ...inOrder("lib/domain", DOMAIN_NOUNS),
    ...inOrder("lib/data", DATA_NOUNS),
    inANoun("lib/domain", DOMAIN_NOUNS),
    inANoun("lib/data", DATA_NOUNS),
    only(
      "domain-knows-nothing",
      "lib/domain is pure: it may import zod, @internationalized/date and itself. Hand everything else in as an argument.",
      { path: "^lib/domain/" },
      ["^lib/domain/", npm("zod", "@internationalized/date")],
    ),
    only(
      "languages-are-words",
      "lib/languages says sentences in another language: it knows words, doses and days, and no sentence by heart.",
      { path: "^lib/languages/" },
      ["^lib/languages/", "^lib/domain/words/", npm("intl-messageformat", "@formatjs")],
    ),
    only(
      "ui-knows-no-domain",
      "ui knows widgets, doses and dates, no other word of the domain. Move the component to components/plan or the like.",
      { path: "^ui/" },
      [
        "^ui/",
        "^lib/domain/words/(?:dose|calendar|say|interpreter)\\.ts$",
        "node_modules/",
        "^react",
        "^next",
      ],
    ),
    never(
      "ui-talks-to-nobody",
      "ui holds no session, no database and no cookies: pass values in.",
      { path: "^ui/" },
      { path: [npm("next-auth", "pg", "@prisma"), "node_modules/next/headers"] },
    ),
    never(
      "rooms-are-strangers",
      "A room never imports another. It says what it brings in (substances, needs) and the rules and pages put rooms together.",
      { path: room },
      { path: room, pathNot: "^lib/modalities/$1/" },
    ),
    only(
      "rooms-think-without-react",
      "A room's .ts files are pure: zod, lib/domain, the interface of rooms and the room itself. Faces (.tsx) are reached only by import() of ui.ts.",
      { path: `${room}.+\\.ts$`, pathNot: ["/ui\\.ts$", "/index\\.ts$"] },
      [
        "^lib/domain/",
        "^lib/modalities/(?:modality|suggestion)\\.ts$",
        "^lib/modalities/[^/]+/(?!ui\\.ts).+\\.ts$",
        npm("zod", "@internationalized/date"),
      ],
    ),
    only(
      "rooms-doors-stay-light",
      "A room's index.ts is the card on its door: it reaches ui.ts by import() only, or every page would load every editor.",
      { path: `${room}index\\.ts$` },
      [
        "^lib/domain/",
        "^lib/modalities/(?:modality|suggestion)\\.ts$",
        "^lib/modalities/[^/]+/.+\\.ts$",
        npm("zod", "@internationalized/date"),
      ],
    ),
    {
      name: "rooms-faces-are-lazy",
      comment: "ui.ts is imported with import(), so that the faces of a room load only where they are shown.",
      severity: "error",
      from: { pathNot: test },
      to: { path: `${room}ui\\.ts$`, dynamic: false },
    },
    only(
      "rooms-faces-are-plain",
      "A room's face gets a value and gives changes back: lib/domain, ui and its own room.",
      { path: `${room}.+\\.tsx$` },
      [
        "^lib/domain/",
        "^ui/",
        "^lib/modalities/(?:modality|suggestion)\\.ts$",
        "^lib/modalities/[^/]+/.+\\.tsx?$",
        "node_modules/",
        "^react",
      ],
    ),
    never(
      "rooms-never-touch-data",
      "Rooms know nothing of storage, sessions, routes or the environment. The page hands the body in.",
      { path: "^lib/modalities/" },
      {
        path: [
          "^lib/(?:data|auth|env|jobs|forms|log)/",
          "^app/",
          "^prisma/",
          "^#?generated/",
          npm("pg", "@prisma", "next", "next-auth"),
        ],
      },
    ),
    never(
      "one-door-to-the-database",
      "Only lib/data/door/guard.ts imports lib/data/door/db.ts. Write a data function with read, list or write and use the tx that it hands you.",
      { path: ".", pathNot: "^lib/data/door/guard\\.ts$" },
      { path: "^lib/data/door/db\\.ts$" },
    ),
    never(
      "one-door-for-drivers",
      "Only lib/data/door/db.ts opens the database (and readiness.ts, which reads no table). Everything else goes through the guard.",
      { path: "^(?:app|components|ui|lib)/", pathNot: "^lib/data/door/(?:db|readiness)\\.ts$" },
      { path: npm("pg", "@prisma/adapter-pg", "@prisma/client") },
    ),
    never(
      "prisma-stays-in-data",
      "Only lib/data knows Prisma, its types included: give screens plain views.",
      { path: "^(?:app|components|ui|lib)/", pathNot: "^lib/data/" },
      { path: "^#?generated/" },
    ),
    only(
      "data-knows-no-screens",
      "lib/data imports the domain, the rooms' door, safety rules, its settings and itself; never components, routes or sign-in.",
      { path: "^lib/data/" },
      [
        "^lib/(?:data|domain|env|safety|fhir|calendar|instruments|log|languages)/",
        "^lib/modalities/[^/]+\\.ts$",
        "^generated/",
        "node_modules/",
        "^(?:node:|async_hooks|crypto|fs|path|util|buffer|url)",
        "^(?:react|next)",
      ],
    ),
    only(
      "fhir-is-handed-its-rows",
      "lib/fhir turns plain rows into FHIR: the domain, the rooms' door, instruments and itself. lib/data reads the rows.",
      { path: "^lib/fhir/" },
      [
        "^lib/(?:fhir|domain|instruments)/",
        "^lib/modalities/[^/]+\\.ts$",
        "^(?:node:)?crypto",
        npm("zod", "@internationalized/date"),
        "^@medplum/fhirtypes$",
      ],
    ),
    only(
      "the-log-knows-no-health",
      "lib/log is handed errors and requests, and reduces them: it knows the settings, the codes of the database and itself.",
      { path: "^lib/log/" },
      ["^lib/(?:log|env)/", "^lib/data/door/database-code\\.ts$", "^(?:node:)?(?:async_hooks|http|stream)$"],
    ),
    never(
      "components-do-not-fetch",
      "Components are given what they show: no lib/data, no session, no environment, no route. Let the page fetch and pass it down.",
      { path: "^components/" },
      { path: ["^lib/(?:data|auth|env|jobs|log|languages)/", "^app/", "^#?generated/", "^prisma/"] },
    ),
    never(
      "components-use-the-rooms-door",
      "Components see rooms through lib/modalities, and their faces as props.",
      { path: "^components/" },
      { path: room },
    ),
    never(
      "routes-use-the-rooms-door",
      "Pages see rooms through lib/modalities and .ui(). The workbench alone opens their examples.",
      { path: "^app/", pathNot: "^app/workbench/" },
      { path: room },
    ),
    never(
      "nobody-imports-routes",
      "app/ is the outermost layer: only app/ imports from it.",
      { path: "^(?:lib|components|ui|prisma|scripts|proxy\\.ts)" },
      { path: "^app/" },
    ),
    never(
      "pages-are-never-imported",
      "A page, layout or route handler is Next's to call. Move what you need out of it.",
      { path: "." },
      { path: "^app/.*(?:page|layout|route)\\.tsx?$" },
    ),
    never(
      "system-work-is-named",
      "Work without a person is for lib/auth, lib/jobs, scripts and the seed. A request has an actor: use read, list or write.",
      { path: ".", pathNot: ["^lib/(?:auth|jobs)/", "^scripts/", "^prisma/", "^tests/"] },
      { path: "^lib/data/door/system\\.ts$" },
    ),
    never(
      "one-way-to-sign-in",
      "Only lib/auth imports next-auth, so that changing it touches one folder.",
      { path: ".", pathNot: "^lib/auth/" },
      { path: npm("next-auth") },
    ),
    never(
      "tests-stay-outside",
      "Code that ships never imports a test, a test's tools or the demo cast.",
      { path: "^(?:app|components|ui|lib)/", pathNot: "^app/workbench/" },
      { path: ["^tests/", "^scripts/", "^prisma/", test, npm("vitest", "@playwright/test", "fast-check")] },
    ),
    {
      name: "no-circles",
      comment:
        "Two files that import each other are one file, or a third thing waits to be named between them.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^generated/"] },
    exclude: { path: ["^\\.next/", "^\\.test/", "^\\.data/"] },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
