/** What many people choose. Only what is long enough to pass the other rules; digits and repeats are caught by shape. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "passwordpassword password12345678 passw0rdpassw0rd letmeinletmein11 iloveyouiloveyou qwertyuiopasdfgh qwertyuiop12345 " +
    "qwertyuiop123456 1q2w3e4r5t6y7u8i 1qaz2wsx3edc4rfv qazwsxedcrfvtgb administrator1234 administratoradmin welcomewelcome12 " +
    "changemechangeme correcthorsebatterystaple thequickbrownfox monkeymonkeymonkey dragondragondragon sunshinesunshine " +
    "footballfootball baseballbaseball princessprincess superman12345678 trustno1trustno1 opensesameopensesame " +
    "asdfghjklasdfghjkl zxcvbnmzxcvbnm12 abcdefghijklmno abcdefghijklmnopqrstuvwxyz passwordpassword1 mypasswordmypassword " +
    "thisismypassword thisisapassword mysecretpassword secretpassword123 testtesttesttest loginloginlogin " +
    "iloveyouforever1 neverforgetthis12 onceuponatimethere maytheforcebewithyou"
  ).split(" "),
);

/** Words that anyone here would guess first. */
const OURS = [
  "accord",
  "clinic",
  "password",
  "fibromyalgia",
  "naltrexone",
  "acupuncture",
  "chronic",
  "patient",
];
const RUNS = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"];

const isRepeat = (text: string): boolean => /^(.{1,6}?)\1+.{0,5}$/su.test(text);
const isRun = (text: string): boolean =>
  RUNS.some(
    (run) => run.includes(text.slice(0, 10)) || [...run].reverse().join("").includes(text.slice(0, 10)),
  );

/** How much is left of a password when the words that a guesser knows are taken out. */
function left(text: string, known: readonly string[]): number {
  let rest = text;
  for (const word of known) if (word.length > 3) rest = rest.replaceAll(word, "");
  return [...rest.replace(/[\s\p{P}]/gu, "")].length;
}

/**
 * What is wrong with a new password, as one sentence; undefined when nothing is. 15 to 128 characters of any kind
 * (NIST 800-63B-4 for a password that stands alone), no rules of composition. `about`: names and e-mail of its owner.
 */
export function passwordFault(password: string, about: readonly string[]): string | undefined {
  const length = [...password.normalize("NFKC")].length;
  if (length < 15) return "Use at least 15 characters. A few words in a row are fine.";
  if (length > 128) return "Use at most 128 characters.";
  const text = password.normalize("NFKC").toLowerCase();
  const solid = text.replace(/\s+/g, "");
  if (COMMON.has(solid) || isRepeat(solid) || isRun(solid))
    return "Many people use this password. Choose words that only you would put together.";
  const known = [...OURS, ...about.flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  if (left(text, known) < 8)
    return "This password is too close to your name, your e-mail or the clinic. Choose other words.";
  return undefined;
}
