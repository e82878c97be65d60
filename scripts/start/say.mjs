/** A start that cannot go on, said in one sentence that tells what to do. Anything else that throws is a bug. */
export class Refusal extends Error {}

/** One line of progress on standard output. */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Prints why on standard error and gives the exit code: a sentence for a refusal, the stack for a bug. */
export function complain(error) {
  const text = error instanceof Refusal ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`${text}\n`);
  return 1;
}

/** ENOSPC, EACCES and the like, in words; undefined when it is none of them. */
export function inWords(error, what) {
  const words = {
    ENOSPC: `The disk is full: ${what} could not be written. Free some space and start again; nothing was lost.`,
    EDQUOT: `The disk quota is used up: ${what} could not be written. Free some space and start again.`,
    EACCES: `${what} is not writable by this user. Give it write permission, or set ACCORD_DATA_DIR to a folder that is.`,
    EPERM: `${what} is not writable by this user. Give it write permission, or set ACCORD_DATA_DIR to a folder that is.`,
    EROFS: `${what} is on a read-only disk. Set ACCORD_DATA_DIR to a folder that can be written.`,
    ENAMETOOLONG: `The name of ${what} is too long. Set ACCORD_DATA_DIR to a shorter one.`,
    ENOENT: `${what} cannot be made. Set ACCORD_DATA_DIR to a folder that can be written.`,
    ENOTDIR: `${what} is not a folder. Set ACCORD_DATA_DIR to a folder that can be written.`,
    EEXIST: `${what} is not a folder. Set ACCORD_DATA_DIR to a folder that can be written.`,
  }[error?.code];
  return words ? new Refusal(words) : undefined;
}
