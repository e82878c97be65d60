// Each worker of the data tests has a copy of the demo clinic for itself: what one file writes, no other meets at the same time.
const address = new URL(process.env.DATABASE_URL ?? "");
const worker = process.env.VITEST_POOL_ID ?? "1";
process.env.DATABASE_URL = Object.assign(address, { pathname: `/run_${worker}` }).href;
