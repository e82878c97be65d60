import { randomUUID } from "node:crypto";
import { system } from "#lib/data/door/system.ts";

/** A physician's hours in a clinic: 9 to 5 on these weekdays (0 = Sunday). */
export async function openOn(clinicId: string, personId: string, weekdays: readonly number[]): Promise<void> {
  await system("seed", clinicId, async (tx) => {
    const [roomId, providerId] = [randomUUID(), randomUUID()];
    await tx.room.createMany({ data: [{ id: roomId, name: "Room 1" }] });
    const provider = { id: providerId, personId, name: "Dr Osei", provides: "physician", roomId };
    await tx.provider.createMany({ data: [provider] });
    await tx.providerHours.createMany({
      data: weekdays.map((weekday) => ({ providerId, weekday, fromMinute: 540, toMinute: 1020 })),
    });
  });
}
