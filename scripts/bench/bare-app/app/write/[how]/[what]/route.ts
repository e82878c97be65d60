import { database } from "#scripts/bench/bare-app/database.ts";
import { book, save } from "#scripts/bench/writes.ts";

type Address = { params: Promise<{ how: string; what: string }> };

/** The same rows written, and nothing else. */
export async function POST(request: Request, { params }: Address) {
  const { how, what } = await params;
  const { pool, prisma } = database();
  const input = await request.json();
  const write = what === "save" ? save : book;
  if (how === "prisma") await write.prisma(prisma, input);
  else await pool.query(write.sql, write.values(input));
  return Response.json({ ok: true });
}
