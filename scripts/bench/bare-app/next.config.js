import { resolve } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  // The packages and the database client are the project's own.
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
};
