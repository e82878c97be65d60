import type { Metadata } from "next";
import { type Device, listMyDevices } from "#lib/data/account/devices.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Card, Rows } from "#ui/card.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Tag } from "#ui/tag.tsx";
import { endDeviceAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your devices" };

/** Where one is signed in, each with a button that ends it; for everyone. */
export default async function DevicesPage() {
  const devices = await listMyDevices({});
  return (
    <main className="page mx-auto max-w-[34rem] px-4 py-8">
      <PageTitle lead="If you do not know one of these, end it.">Where you are signed in</PageTitle>
      <form action={endDeviceAction}>
        <Card>
          <Rows label="Devices">
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} />
            ))}
          </Rows>
        </Card>
        <div className="mt-6 flex flex-wrap gap-3">
          {devices.length > 1 && (
            <Button type="submit" name="session" value="all" size="lg">
              Sign out on all other devices
            </Button>
          )}
          <ButtonLink href="/" kind="primary" size="lg">
            Done
          </ButtonLink>
        </div>
      </form>
    </main>
  );
}

function DeviceRow({ device: { id, since, lastUsed, isThis } }: { device: Device }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div>
        <p className="font-strong">Since {since}</p>
        <p className="text-base text-ink-2">Last used {lastUsed}</p>
      </div>
      {isThis ? (
        <Tag tint="info">This device</Tag>
      ) : (
        <Button type="submit" name="session" value={id}>
          Sign out there<span className="sr-only">, since {since}</span>
        </Button>
      )}
    </li>
  );
}
