import "server-only";

/** The first words of the statement that takes on an actor's authority, and of the one that adds the audit line. */
export const ENTERS = "SELECT set_config('role'";
export const RECORDS = "SELECT audit_append(";

type Asked = { text: string; values?: readonly unknown[] };
type Send = (asked: Asked | string) => Promise<unknown>;
/** Makes a text a literal of SQL: the driver's own. */
type Quote = (text: string) => string;

/** A statement with its values written into it, as several in one message need it. Only texts, booleans and nulls. */
export function inlineParameters({ text, values = [] }: Asked, quote: Quote): string {
  return text.replaceAll(/\$(\d+)/g, (_, place) => {
    const value = values[Number(place) - 1];
    if (value === null || value === undefined) return "NULL";
    if (typeof value === "boolean") return String(value);
    if (typeof value !== "string") throw new Error("only texts, booleans and nulls are spelled out");
    return quote(value.replaceAll("\0", "")); // a NUL would end the message
  });
}

/**
 * Sends what always belongs together in one message: BEGIN with the authority of its transaction, the audit line with its
 * COMMIT. Two waits less for each page; and the clinic's chain of audit lines stays locked for the commit alone, not
 * until this program has read one answer and sent the next question.
 */
export function batchStatements(send: Send, quote: Quote): Send {
  const together = (asked: readonly Asked[]) => asked.map((one) => inlineParameters(one, quote)).join("; ");
  const held: Asked[] = [];
  const holds = (start: string) => held.at(-1)?.text.startsWith(start) ?? false;
  const release = () => held.splice(0);
  return async (asked) => {
    const one = typeof asked === "string" ? { text: asked } : asked;
    const { text } = one;
    const isEnd = text === "COMMIT" || text === "ROLLBACK";
    if (text === "BEGIN" || text.startsWith(RECORDS)) held.push(one);
    else if (holds("BEGIN") && isEnd) release();
    else if (holds("BEGIN") && text.startsWith(ENTERS)) await send(together([...release(), one]));
    else if (holds(RECORDS) && text === "COMMIT") {
      // A line that cannot be added fails the message before its COMMIT: nothing stands without it.
      await send(together([...release(), one])).catch(async (error: unknown) => {
        // Prisma takes a commit that failed for the end of the transaction; here it has not ended yet.
        // Where the connection is gone this fails too; why the commit failed is what has to be told.
        await send("ROLLBACK").catch(() => undefined);
        throw error;
      });
    } else {
      for (const before of release()) if (text !== "ROLLBACK") await send(before);
      return send(asked);
    }
    return { command: "", rowCount: 1, oid: 0, rows: [], fields: [] };
  };
}
