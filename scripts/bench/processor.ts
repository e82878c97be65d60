import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The process that listens on a port of this machine, as Linux's /proc knows it; undefined elsewhere. */
export function listenerOf(port: number): number | undefined {
  try {
    const hex = `:${port.toString(16).toUpperCase().padStart(4, "0")} `;
    const listening = ["/proc/net/tcp", "/proc/net/tcp6"]
      .flatMap((file) => readFileSync(file, "utf8").split("\n"))
      .find((line) => line.includes(hex) && line.includes(" 0A "));
    const socket = `socket:[${listening?.trim().split(/\s+/)[9]}]`;
    const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && holds(name, socket));
    return pid ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket);
  } catch {
    return false; // gone meanwhile, or somebody else's
  }
}

/** Processor time that a process has used so far, in ms: 100 ticks a second. */
function used(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/**
 * Processor time of a server for one request, in ms, over so many. What other programs do on the machine moves this far
 * less than it moves the clock.
 */
export async function processorOf(
  pid: number | undefined,
  once: () => Promise<unknown>,
  times = 100,
): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  const before = used(pid);
  for (let i = 0; i < times; i++) await once();
  return (used(pid) - before) / times;
}
