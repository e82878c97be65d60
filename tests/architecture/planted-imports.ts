import { inRoot } from "#scripts/start/root.ts";

const { forbidden } = (await import(inRoot(".dependency-cruiser.cjs"))).default as {
  forbidden: { name: string; to: { pathNot?: string } }[];
};
/** "lib/domain" → its nouns in order, as the rule that names them all holds them. */
const NOUNS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  forbidden.flatMap(({ name, to }) => {
    const [, layer, nouns] =
      (name.endsWith("-has-nouns") && /^\^(.*?)\/\(\?:(.*?)\)/.exec(to.pathNot ?? "")) || [];
    return layer && nouns ? [[layer, nouns.split("|")]] : [];
  }),
);

/** A violation that a rule must see: what is wrong with it, and the files that hold it. */
type Plant = { rule: string; because: string; files: Record<string, string> };

const plant = (rule: string, because: string, path: string, ...imports: string[]): Plant => ({
  rule,
  because,
  files: {
    [path]: imports
      .map((name, at) => `import * as it${at} from "${name}";\nexport const used${at} = it${at};`)
      .join("\n"),
  },
});

/** For each noun that stands below others: a file of it that looks up at the last of them. */
const lookingUp = ["lib/domain", "lib/data"].flatMap((layer) => {
  const nouns = NOUNS[layer] ?? [];
  const top = nouns.at(-1);
  return nouns.slice(0, -1).map((noun): Plant => {
    const low = `${layer}/${noun}/planted-up.ts`;
    return {
      rule: `${layer.replace("/", "-")}-${noun}-looks-down`,
      because: `${noun} that knows ${top}`,
      files: {
        [low]: `import { above } from "#${layer}/${top}/planted-above.ts";\nexport const used = above;`,
        [`${layer}/${top}/planted-above.ts`]: "export const above = 1;",
      },
    };
  });
});
const withoutNoun = ["lib/domain", "lib/data"].map(
  (layer): Plant => ({
    rule: `${layer.replace("/", "-")}-has-nouns`,
    because: "a file on the floor of its layer",
    files: {
      [`${layer}/planted-floor.ts`]: "export const floor = 1;",
      [`${layer}/${NOUNS[layer]?.at(-1)}/planted-on-floor.ts`]: `import { floor } from "#${layer}/planted-floor.ts";\nexport const used = floor;`,
    },
  }),
);

export const plants: Plant[] = [
  ...lookingUp,
  ...withoutNoun,
  plant("domain-knows-nothing", "a rule that draws", "lib/domain/words/planted-react.ts", "react"),
  plant("domain-knows-nothing", "a rule that reads a file", "lib/domain/words/planted-file.ts", "node:fs"),
  plant(
    "domain-knows-nothing",
    "a rule that knows a room",
    "lib/domain/words/planted-room.ts",
    "#lib/modalities/index.ts",
  ),
  plant(
    "languages-are-words",
    "a catalogue that asks a room",
    "lib/languages/planted.ts",
    "#lib/modalities/index.ts",
  ),
  plant(
    "ui-knows-no-domain",
    "a button that knows who may sign",
    "ui/planted.tsx",
    "#lib/domain/access/can.ts",
  ),
  plant("ui-talks-to-nobody", "a widget that reads cookies", "ui/planted-headers.tsx", "next/headers"),
  plant(
    "the-log-knows-no-health",
    "a log that knows doses",
    "lib/log/planted.ts",
    "#lib/domain/words/dose.ts",
  ),
  plant(
    "the-log-knows-no-health",
    "a log that asks who it is",
    "lib/log/planted-who.ts",
    "#lib/data/door/guard.ts",
  ),
  plant(
    "rooms-are-strangers",
    "a room that asks its neighbour",
    "lib/modalities/ldn/planted.ts",
    "#lib/modalities/lifestyle/rules.ts",
  ),
  plant("rooms-think-without-react", "a schema that draws", "lib/modalities/ldn/planted-react.ts", "react"),
  {
    rule: "rooms-think-without-react",
    because: "a rule that imports a face",
    files: {
      "lib/modalities/planted/face.tsx": "export const face = 1;",
      "lib/modalities/planted/rules.ts": 'import { face } from "./face.tsx";\nexport const used = face;',
    },
  },
  {
    rule: "rooms-doors-stay-light",
    because: "a door that imports an editor",
    files: {
      "lib/modalities/planted/editor.tsx": "export const editor = 1;",
      "lib/modalities/planted/index.ts":
        'import { editor } from "./editor.tsx";\nexport const used = editor;',
    },
  },
  {
    rule: "rooms-faces-are-lazy",
    because: "faces that load with the door",
    files: {
      "lib/modalities/planted2/ui.ts": "export const faces = 1;",
      "lib/modalities/planted2/index.ts": 'import { faces } from "./ui.ts";\nexport const used = faces;',
    },
  },
  plant(
    "rooms-faces-are-plain",
    "an editor that fetches",
    "lib/modalities/ldn/planted.tsx",
    "#lib/data/door/guard.ts",
  ),
  plant(
    "rooms-never-touch-data",
    "a room that reads the environment",
    "lib/modalities/ldn/planted-env.ts",
    "#lib/env/env.ts",
  ),
  plant(
    "one-door-to-the-database",
    "a page that opens the database",
    "app/planted/back-door.ts",
    "#lib/data/door/db.ts",
  ),
  plant(
    "one-door-to-the-database",
    "a data function past the guard",
    "lib/data/plan/planted.ts",
    "../door/db.ts",
  ),
  plant("one-door-for-drivers", "a second connection", "lib/fhir/planted.ts", "pg"),
  plant(
    "prisma-stays-in-data",
    "a screen that knows rows",
    "components/plan/planted-row.tsx",
    "#generated/prisma/client.ts",
  ),
  plant("data-knows-no-screens", "data that draws", "lib/data/plan/planted-screen.ts", "#ui/notice.tsx"),
  plant(
    "fhir-is-handed-its-rows",
    "a mapper that reads rows",
    "lib/fhir/planted-row.ts",
    "#lib/data/door/guard.ts",
  ),
  plant(
    "components-do-not-fetch",
    "a card that fetches",
    "components/plan/planted.tsx",
    "#lib/data/door/guard.ts",
  ),
  plant(
    "components-use-the-rooms-door",
    "a card that knows one room",
    "components/plan/planted-room.tsx",
    "#lib/modalities/ldn/rules.ts",
  ),
  plant(
    "routes-use-the-rooms-door",
    "a page that knows one room",
    "app/planted/page.tsx",
    "#lib/modalities/ldn/rules.ts",
  ),
  plant(
    "nobody-imports-routes",
    "data that knows an action",
    "lib/forms/planted.ts",
    "#app/comfort/actions.ts",
  ),
  plant("pages-are-never-imported", "a page in a page", "app/planted/again/page.tsx", "../page.tsx"),
  plant(
    "system-work-is-named",
    "a page without a person",
    "app/planted/system.ts",
    "#lib/data/door/system.ts",
  ),
  plant("one-way-to-sign-in", "a page that knows next-auth", "app/planted/session.ts", "next-auth"),
  plant(
    "tests-stay-outside",
    "code that ships the cast",
    "lib/data/plan/planted-cast.ts",
    "#prisma/planted.ts",
  ),
  {
    rule: "tests-stay-outside",
    because: "the cast itself",
    files: {
      "prisma/planted.ts": "export {};",
      "lib/data/plan/planted-cast2.ts": 'import "#prisma/planted.ts";',
    },
  },
  {
    rule: "no-circles",
    because: "two files that need each other",
    files: {
      "lib/domain/words/planted-a.ts": 'import { b } from "./planted-b.ts";\nexport const a = () => b;',
      "lib/domain/words/planted-b.ts": 'import { a } from "./planted-a.ts";\nexport const b = () => a;',
    },
  },
];
