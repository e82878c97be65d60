import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { performance } from "node:perf_hooks";

export type Ask = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: Buffer };
export type Answer = { status: number; text: string; headers: IncomingHttpHeaders };
/** One thing that is measured: done once, it resolves when the last byte is here and throws when the answer is wrong. */
export type Target = { name: string; once: () => Promise<unknown> };
export type Figure = { p50: number; p95: number; perSecond: number; count: number };

/** A client of one server that keeps its connections. */
export function clientOf(port: number) {
  // A connection that has been idle is let go before the server does so (5 s), in the middle of a question.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 3000 });
  const ask = ({ method = "GET", path, headers = {}, body }: Ask): Promise<Answer> =>
    new Promise((done, failed) => {
      const length = body ? { "content-length": String(body.length) } : {};
      const sent = request(
        { agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk) => (text += chunk));
          answer.on("end", () => done({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
          answer.on("error", failed);
        },
      );
      sent.on("error", failed);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
export type Client = ReturnType<typeof clientOf>;

/** A page that must be there and say what it should. */
export const page =
  (client: Client, next: () => { path: string; cookie?: string }, mustSay: string) =>
  async (): Promise<Answer> => {
    const { path, cookie } = next();
    const answer = await client.ask({
      path,
      headers: { accept: "text/html", ...(cookie ? { cookie } : {}) },
    });
    if (answer.status !== 200 || !answer.text.includes(mustSay))
      throw new Error(
        `${path} answered ${answer.status} ${answer.headers.location ?? ""} without “${mustSay}”: ${answer.text.slice(0, 300)}`,
      );
    return answer;
  };

/** Around and around a list. */
export function turning<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => {
    const one = list[at++ % list.length];
    if (one === undefined) throw new Error("There is nothing to take turns with");
    return one;
  };
}

async function slice(target: Target, connections: number, until: number, most: number): Promise<number[]> {
  const took: number[] = [];
  let begun = 0;
  const worker = async () => {
    while (performance.now() < until && begun++ < most) {
      const from = performance.now();
      await target.once();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return took;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export function figureOf(took: readonly number[], ms: number): Figure {
  const sorted = [...took].sort((a, b) => a - b);
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    perSecond: (1000 * took.length) / ms,
    count: took.length,
  };
}

/** Measure several targets in turns (A B C A B C …), so that the machine's noise meets all of them. Times in ms. */
export async function interleaved(
  targets: readonly Target[],
  {
    connections,
    seconds,
    most = Number.POSITIVE_INFINITY,
  }: { connections: number; seconds: number; most?: number },
): Promise<Record<string, Figure>> {
  const rounds = Math.max(1, Math.ceil(seconds / 0.7));
  const took = new Map(targets.map(({ name }) => [name, { ms: 0, all: [] as number[] }]));
  for (const target of targets) await slice(target, connections, performance.now() + 300, 40);
  for (let round = 0; round < rounds; round++)
    for (const target of targets) {
      const from = performance.now();
      const all = await slice(target, connections, from + (1000 * seconds) / rounds, most);
      const kept = took.get(target.name);
      kept?.all.push(...all);
      if (kept) kept.ms += performance.now() - from;
    }
  return Object.fromEntries([...took].map(([name, { ms, all }]) => [name, figureOf(all, ms)]));
}
