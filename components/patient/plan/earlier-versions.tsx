import Link from "next/link";
import { MoreMenu } from "#components/patient/more.tsx";

/** Who signed this version, and the ones that stood before it. */
export function EarlierVersions({
  number,
  signer,
  signedOn,
  earlier,
}: {
  number: number;
  signer: string;
  signedOn: string;
  earlier: readonly { number: number; signedOn: string }[];
}) {
  return (
    <section aria-labelledby="versions" className="mt-8 text-base text-ink-2">
      <h2 id="versions" className="sr-only">
        Versions
      </h2>
      <p>
        Version {number}, signed by {signer} on {signedOn}.
      </p>
      {earlier.length > 0 && (
        <MoreMenu title="What did the plan say before?">
          <ul>
            {earlier.map((version) => (
              <li key={version.number}>
                <Link
                  href={`/my/plan/${version.number}`}
                  className="inline-flex min-h-(--target) items-center"
                >
                  Version {version.number}, from {version.signedOn}
                </Link>
              </li>
            ))}
          </ul>
        </MoreMenu>
      )}
    </section>
  );
}
