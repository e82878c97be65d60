// Plain Node finds Next's entry points only with their file endings. Scripts that use lib/data start with
// `node --conditions=react-server --import ./scripts/next-in-node.mjs`.
import { registerHooks } from "node:module";

const ENTRIES = {
  "next/navigation": "next/dist/client/components/navigation.react-server.js",
  "next/headers": "next/headers.js",
};

registerHooks({ resolve: (name, context, next) => next(ENTRIES[name] ?? name, context) });
