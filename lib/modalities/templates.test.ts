import { describe, expect, it } from "vitest";
import { modalityOf } from "./index.ts";
import { templateMark, templates } from "./templates.ts";

describe.each(templates)("template $id", (template) => {
  it("names only rooms and protocols that are there", () => {
    for (const [id, protocolId] of Object.entries(template.parts)) {
      const room = modalityOf(id);
      expect(room, id).toBeDefined();
      if (protocolId !== null) expect(room?.protocols.map((protocol) => protocol.id)).toContain(protocolId);
    }
  });
  it("is remembered with its version", () =>
    expect(templateMark(template)).toBe(`${template.id}@${template.version}`));
});
