// One line per room; everything else discovers them here.
export { acupuncture } from "./acupuncture/index.ts";
export { hormones } from "./hormones/index.ts";
export { ldn } from "./ldn/index.ts";
export { lifestyle } from "./lifestyle/index.ts";
