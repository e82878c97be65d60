import { database } from "#scripts/bench/bare-app/database.ts";
import { type ReadName, reads } from "#scripts/bench/reads.ts";

type Row = Record<string, unknown>;
type Address = {
  params: Promise<{ how: string; what: string }>;
  searchParams: Promise<Record<string, string>>;
};

async function read(
  how: string,
  what: ReadName,
  { clinic = "", patient = "", day = "" }: Record<string, string>,
): Promise<Row> {
  const { pool, prisma } = database();
  if (how === "prisma") return (await reads[what].prisma(prisma, { clinic, patient, day })) as Row;
  const { rows } = await pool.query(reads[what].sql, [clinic, patient, day]);
  return rows[0].page;
}

const text = (value: unknown): string =>
  value !== null && typeof value === "object" && !(value instanceof Date)
    ? JSON.stringify(value)
    : String(value);

/** The plainest page that shows what was read: a heading for each thing, a line for each row. */
export default async function BarePage({ params, searchParams }: Address) {
  const { how, what } = await params;
  const page = await read(how, what as ReadName, await searchParams);
  return (
    <main>
      <h1>{what}</h1>
      {Object.entries(page).map(([name, value]) => (
        <section key={name}>
          <h2>{name}</h2>
          {Array.isArray(value) ? (
            <ul>
              {value.map((row, at) => (
                <li key={text(row.id ?? at)}>{Object.values(row).map(text).join(" ")}</li>
              ))}
            </ul>
          ) : (
            <p>{text(value)}</p>
          )}
        </section>
      ))}
    </main>
  );
}
