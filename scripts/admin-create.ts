import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { hashPassword } from "#lib/auth/password.ts";
import { passwordFault } from "#lib/auth/password-rules.ts";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { system } from "#lib/data/door/system.ts";
import { ROLES } from "#lib/domain/access/roles.ts";
import { searchKey } from "#lib/domain/people/names.ts";
import { someText } from "#lib/domain/words/text.ts";

const STAFF = ROLES.filter((role) => role !== "patient");

/** `npm run admin:create`: makes an account of the staff, and the clinic if there is none yet. */
const Account = z.object({
  email: z
    .email("Use an e-mail address like name@example.org.")
    .max(254)
    .transform((text) => text.toLowerCase()),
  givenName: someText(80, "Say the given name."),
  familyName: someText(80, "Say the family name."),
  role: z.enum(STAFF, `Roles: ${STAFF.join(", ")}.`),
  credential: someText(40).optional(),
  title: someText(20).optional(),
  password: z.string(),
  clinic: someText(120, "Say the clinic's name."),
  zone: z.string().refine(isZone, "Use a time zone such as America/New_York."),
  phone: someText(40, "Say the clinic's phone number."),
});
type Account = z.infer<typeof Account>;

/** What is asked, the variable that answers without asking, and what holds when nothing is said. */
const QUESTIONS = [
  ["email", "ACCORD_PERSON_EMAIL", "E-mail", undefined],
  ["givenName", "ACCORD_PERSON_GIVEN_NAME", "Given name", undefined],
  ["familyName", "ACCORD_PERSON_FAMILY_NAME", "Family name", undefined],
  ["role", "ACCORD_PERSON_ROLE", `Role (${STAFF.join(", ")})`, "admin"],
  ["password", "ACCORD_PERSON_PASSWORD", "Password (at least 15 characters)", undefined],
] as const;
const FOR_PHYSICIANS = [
  ["title", "ACCORD_PERSON_TITLE", "Title before the name", "Dr"],
  ["credential", "ACCORD_PERSON_CREDENTIAL", "Credential, as printed under a signature", "MD"],
] as const;
const FOR_THE_CLINIC = [
  ["clinic", "ACCORD_CLINIC_NAME", "Name of the clinic", undefined],
  ["phone", "ACCORD_CLINIC_PHONE", "Phone of the clinic", undefined],
  ["zone", "ACCORD_CLINIC_ZONE", "Time zone of the clinic", "America/New_York"],
] as const;

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: text }) !== null;
  } catch {
    return false;
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Answers from the environment, else from the terminal, else line by line from what was piped in. */
function asker() {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY ? process.stdout : undefined,
  });
  const piped = process.stdin.isTTY ? null : lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    if (!piped) return lines.question(`${question}: `);
    const { value, done } = await piped.next();
    return done ? "" : String(value);
  };
  return {
    async all(questions: readonly (readonly [string, string, string, string | undefined])[]) {
      const answers: Record<string, string | undefined> = {};
      for (const [key, variable, question, otherwise] of questions) {
        const given =
          process.env[variable] ?? (await ask(otherwise ? `${question} [${otherwise}]` : question));
        answers[key] = given.trim() || otherwise;
      }
      return answers;
    },
    close: () => lines.close(),
  };
}

async function makeAccount(account: Account, clinicId: string | null): Promise<void> {
  const { clinic, zone, phone, password, ...person } = account;
  const id = clinicId ?? crypto.randomUUID();
  const passwordHash = await hashPassword(password);
  await system("admin-create", id, async (tx, note) => {
    if (!clinicId) await tx.clinic.create({ data: { id, name: clinic, zone, phone } });
    const { id: personId } = await tx.person.create({
      data: {
        ...person,
        title: person.title ?? null,
        credential: person.credential ?? null,
        passwordHash,
        searchKey: searchKey(person),
      },
    });
    note({ actorId: personId, target: personId, detail: `made an account for a role of the staff` });
  });
}

async function main(): Promise<void> {
  const [clinic] = await system("admin-create", null, (tx) =>
    tx.clinic.findMany({ take: 1, orderBy: { id: "asc" } }),
  );
  if (clinic?.demo)
    throw new Error("This is the demo. Set DATABASE_URL to your clinic's own database first.");
  const { all, close } = asker();
  const asked = await all(QUESTIONS);
  const physician = asked.role === "physician" ? await all(FOR_PHYSICIANS) : {};
  const place = clinic
    ? { clinic: clinic.name, zone: clinic.zone, phone: clinic.phone || "-" }
    : await all(FOR_THE_CLINIC);
  close();
  const parsed = Account.safeParse({ ...asked, ...physician, ...place });
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  const { email, givenName, familyName, password } = parsed.data;
  const fault = passwordFault(password, [email, givenName, familyName, parsed.data.clinic]);
  if (fault) throw new Error(`password: ${fault}`);
  await makeAccount(parsed.data, clinic?.id ?? null);
  say(`${givenName} ${familyName} can sign in with ${email}.`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const taken = TAKEN.has(databaseCode(error) ?? "");
    const why = taken
      ? "There is an account with that e-mail already."
      : error instanceof Error
        ? error.message
        : String(error);
    process.stderr.write(`${why}\nNothing was changed.\n`);
    process.exit(1);
  },
);
