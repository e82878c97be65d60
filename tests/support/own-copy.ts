import { afterAll, beforeAll } from "vitest";
import { freshDatabase, type TestDatabase } from "./databases.ts";

/** For a test file that must meet nothing but the demo clinic: it works on a copy of its own, which is dropped at the end. */
export function onACopyOfItsOwn(): void {
  let copy: TestDatabase;
  beforeAll(async () => {
    copy = await freshDatabase();
    process.env.DATABASE_URL = copy.url;
  });
  afterAll(() => copy.drop());
}
