/** A file's path and its text. */
type File = { path: string; text: string };

/** What Next calls by name in a route's file; each route has its own. */
const NEXT_EXPORTS = new Set([
  ...["metadata", "viewport", "generateMetadata", "generateViewport", "generateStaticParams"],
  ...["dynamic", "dynamicParams", "revalidate", "runtime", "maxDuration", "preferredRegion", "fetchCache"],
  ...["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "config", "proxy"],
]);
const ROUTE_FILE =
  /^app\/(?:.*\/)?(?:page|layout|route|template|default|not-found|error|global-error|loading)\.tsx?$/;

/** Widgets that show the type of their name: who reads `<Dose>` and `Dose` thinks of one thing. */
export const SHOWS_ITS_TYPE: Readonly<Record<string, string>> = {
  "ui/dose.tsx": "Dose",
  "ui/said.tsx": "Said",
};

const ROOM = /^lib\/modalities\/([^/]+)\/(?:.*\/)?([^/]+)$/;

/** The names that a file declares for others. A default export has no name, and what is handed on was declared elsewhere. */
export const declaredIn = (text: string): string[] => [
  ...new Set([
    ...[
      ...text.matchAll(
        /^export (?:declare )?(?:abstract )?(?:async )?(?:const enum|const|let|var|function\*?|class|type|interface|enum|namespace) (\w+)/gm,
      ),
    ].map(([, name]) => name ?? ""),
    ...[...text.matchAll(/^export const \{([^}]*)\}/gm)].flatMap(([, inner]) =>
      (inner ?? "")
        .split(",")
        .map((one) => one.split("=")[0]?.split(":").at(-1)?.trim() ?? "")
        .filter(Boolean),
    ),
  ]),
];

/** Several rooms that give the same answer, each once and in the file of the same name. */
function areRoomsAnswers(paths: readonly string[]): boolean {
  const found = paths.map((path) => ROOM.exec(path));
  const rooms = new Set(found.map((one) => one?.[1]));
  const files = new Set(found.map((one) => one?.[2]));
  return !rooms.has(undefined) && rooms.size === paths.length && files.size === 1;
}

/** Names that stand in more than one file, with the files: two meanings, or one thing written twice. */
export function namesWithTwoMeanings(files: readonly File[]): string[] {
  const stands = new Map<string, string[]>();
  for (const { path, text } of files)
    for (const name of declaredIn(text)) {
      if ((NEXT_EXPORTS.has(name) && ROUTE_FILE.test(path)) || SHOWS_ITS_TYPE[path] === name) continue;
      stands.set(name, [...(stands.get(name) ?? []), path]);
    }
  return [...stands]
    .filter(([, paths]) => paths.length > 1 && !areRoomsAnswers(paths))
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
}
