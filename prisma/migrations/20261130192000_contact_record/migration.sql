-- Who was spoken with about a patient's life, what they said and what was agreed. Without it such an item does not close.
CREATE TABLE "contact_record" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "shape" SMALLINT NOT NULL,
    "body" JSONB NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_record_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "contact_record_clinic_id_patient_id_idx" ON "contact_record"("clinic_id", "patient_id");
CREATE INDEX "contact_record_clinic_id_item_id_idx" ON "contact_record"("clinic_id", "item_id");
ALTER TABLE "contact_record" ADD CONSTRAINT "contact_record_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contact_record" ADD CONSTRAINT "contact_record_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "inbox_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE contact_record ADD CONSTRAINT contact_record_bounds CHECK (shape BETWEEN 1 AND 1000
  AND octet_length(body::text) <= 8192 AND body ? 'reached' AND char_length(written_by_name) BETWEEN 1 AND 200);

GRANT SELECT, INSERT ON contact_record TO accord_app;
ALTER TABLE contact_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_record FORCE ROW LEVEL SECURITY;
-- The care team alone: not the desk, not the administrator, and the patient only with a clinician beside them.
CREATE POLICY contact_record_seen ON contact_record FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() = 'system' OR (is_clinician() AND on_team(patient_id))));
-- Nobody writes for someone else.
CREATE POLICY contact_record_written ON contact_record FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (
  app_role() = 'system' OR (is_clinician() AND on_team(patient_id) AND written_by_id = app_actor())));

CREATE FUNCTION contact_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a record of a contact is added to, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM inbox_item i WHERE i.clinic_id = NEW.clinic_id AND i.id = NEW.item_id AND i.patient_id = NEW.patient_id) THEN
    RAISE EXCEPTION 'a record of a contact belongs to an item of its patient' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_record_stands BEFORE INSERT OR UPDATE OR DELETE ON contact_record FOR EACH ROW EXECUTE FUNCTION contact_record_stands();
CREATE TRIGGER contact_record_not_emptied BEFORE TRUNCATE ON contact_record EXECUTE FUNCTION contact_record_stands();

-- A bare "Done" does not close what was told about a life: lib/domain/inbox/contact.ts, NEEDS_CONTACT.
CREATE FUNCTION inbox_item_contacted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_role() <> 'system' AND NOT EXISTS (SELECT 1 FROM contact_record c WHERE c.clinic_id = NEW.clinic_id
      AND c.item_id = NEW.id AND c.body->>'reached' <> 'nobody' AND c.written_by_id = app_actor()) THEN
    RAISE EXCEPTION 'someone is spoken with first, and it is written down' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inbox_item_contacted BEFORE UPDATE ON inbox_item FOR EACH ROW
  WHEN (NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL AND NEW.rule IN ('OUT-PHQ9-ITEM9', 'TOLD-OWN-LIFE'))
  EXECUTE FUNCTION inbox_item_contacted();
