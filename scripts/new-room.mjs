// A new room in lib/modalities: `node scripts/new-room.mjs NAME`. Writes a skeleton that already keeps the contract,
// and its line in rooms.ts. `--into FOLDER` writes the folder only, for the test of this script.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOM_ICONS, ROOM_TINTS } from "../ui/looks.ts";
import { faces } from "./new-room/faces.mjs";
import { thinking } from "./new-room/thinking.mjs";

const [name, ...rest] = process.argv.slice(2);
const into = rest[0] === "--into" ? rest[1] : undefined;
const ROOMS = "lib/modalities/rooms.ts";

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};
if (!name || !/^[a-z]{3,15}$/.test(name))
  stop("Name the room in 3 to 15 small letters: node scripts/new-room.mjs sauna");
const home = into ?? "lib/modalities";
const folder = join(home, name);
if (existsSync(folder)) stop(`There is a room ${name} already. Nothing was written.`);

const rooms = readFileSync(ROOMS, "utf8");
const order = rooms.split("\n").filter((line) => line.startsWith("export {")).length + 1;
const cards = readdirSync("lib/modalities", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(join("lib/modalities", entry.name, "card.ts"), "utf8"));
/** The first that no card names. */
const free = (list, what) =>
  list.find((one) => !cards.some((card) => card.includes(`"${one}"`))) ??
  stop(`Every ${what} has a room. Add one to ui/looks.ts. Nothing was written.`);
const look = { icon: free(ROOM_ICONS, "picture"), tint: free(ROOM_TINTS, "colour role") };
const room = { ...look, name, order, Label: `${name[0].toUpperCase()}${name.slice(1)}` };

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries({ ...thinking(room), ...faces(room) }))
  writeFileSync(join(folder, file), text);
if (!into) {
  const lines = rooms.trimEnd().split("\n");
  const [head, exports] = [
    lines.filter((line) => !line.startsWith("export")),
    lines.filter((line) => line.startsWith("export")),
  ];
  exports.push(`export { ${name} } from "./${name}/index.ts";`);
  writeFileSync(ROOMS, `${[...head, ...exports.sort()].join("\n")}\n`);
}
process.stdout.write(
  `${folder} is there. Next: npx biome check --write ${folder}, then npx vitest run lib/modalities.\n`,
);
