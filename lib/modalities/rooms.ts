// One line per room; everything else discovers them here.
export { ldn } from "./ldn/index.ts";
