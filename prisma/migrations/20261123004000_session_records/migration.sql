-- What was done at one visit, as its room writes it down. Rows are only added: a correction is a row that replaces one.
CREATE TABLE "session_record" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "plan_id" UUID,
    "modality" TEXT NOT NULL,
    "item" TEXT,
    "shape" SMALLINT NOT NULL,
    "body" JSONB NOT NULL,
    "replaces_id" UUID,
    "written_by_id" UUID NOT NULL,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_record_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "session_record_clinic_id_patient_id_modality_idx" ON "session_record"("clinic_id", "patient_id", "modality");
CREATE INDEX "session_record_clinic_id_appointment_id_idx" ON "session_record"("clinic_id", "appointment_id");
CREATE UNIQUE INDEX "session_record_clinic_id_replaces_id_key" ON "session_record"("clinic_id", "replaces_id");
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_clinic_id_replaces_id_fkey" FOREIGN KEY ("clinic_id", "replaces_id") REFERENCES "session_record"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One row of a visit replaces none: the second to write first is told so.
CREATE UNIQUE INDEX session_record_first ON session_record (clinic_id, appointment_id) WHERE replaces_id IS NULL;

ALTER TABLE session_record ADD CONSTRAINT session_record_bounds CHECK (char_length(modality) BETWEEN 1 AND 40
  AND char_length(coalesce(item, '')) <= 80 AND shape BETWEEN 1 AND 1000 AND octet_length(body::text) <= 16384
  AND char_length(written_by_name) BETWEEN 1 AND 200);

-- Is this visit in the actor's own calendar.
CREATE FUNCTION own_visit(visit uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT 1 FROM appointment a JOIN provider p ON p.clinic_id = a.clinic_id AND p.id = a.provider_id
                       WHERE a.clinic_id = app_clinic() AND a.id = visit AND p.person_id = app_actor()) $$;

GRANT SELECT, INSERT ON session_record TO accord_app;
ALTER TABLE session_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_record FORCE ROW LEVEL SECURITY;
-- The chart's clinicians and whoever gives the visit. The desk, the administrator and, for its notes, the patient are not among them.
CREATE POLICY session_record_seen ON session_record FOR SELECT USING (clinic_id = app_clinic() AND (
  app_role() = 'system' OR (is_clinician() AND (on_team(patient_id) OR own_visit(appointment_id)))));
-- Nobody writes for someone else.
CREATE POLICY session_record_written ON session_record FOR INSERT WITH CHECK (clinic_id = app_clinic() AND (
  app_role() = 'system' OR (is_clinician() AND written_by_id = app_actor() AND (on_team(patient_id) OR own_visit(appointment_id)))));

CREATE FUNCTION session_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'a session record is added to, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM appointment a WHERE a.clinic_id = NEW.clinic_id AND a.id = NEW.appointment_id
      AND a.patient_id = NEW.patient_id AND a.status = 'done') THEN
    RAISE EXCEPTION 'a session record belongs to a visit of its patient that took place' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session_record s WHERE s.clinic_id = NEW.clinic_id
      AND s.id = NEW.replaces_id AND s.appointment_id = NEW.appointment_id) THEN
    RAISE EXCEPTION 'a correction replaces a record of the same visit' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_record_stands BEFORE INSERT OR UPDATE OR DELETE ON session_record FOR EACH ROW EXECUTE FUNCTION session_record_stands();
CREATE TRIGGER session_record_not_emptied BEFORE TRUNCATE ON session_record EXECUTE FUNCTION session_record_stands();
