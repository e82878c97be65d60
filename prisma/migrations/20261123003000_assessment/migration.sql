-- A filled-in questionnaire: what was answered, and the score that the server worked out when it was saved.
CREATE TABLE "assessment" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "score" JSONB NOT NULL,
    "day" DATE NOT NULL,
    "filled_by_id" UUID NOT NULL,
    "filled_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "assessment_clinic_id_patient_id_instrument_day_idx" ON "assessment"("clinic_id", "patient_id", "instrument", "day");
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE assessment ADD CONSTRAINT assessment_bounds CHECK (char_length(instrument) BETWEEN 1 AND 40
  AND jsonb_typeof(answers) = 'object' AND octet_length(answers::text) <= 8192
  AND jsonb_typeof(score) = 'object' AND octet_length(score::text) <= 4096
  AND day BETWEEN '1990-01-01' AND '2300-12-31' AND char_length(filled_by_name) BETWEEN 1 AND 200);

-- Part of the chart: read by its readers, filled in by the patient or, at the visit, by the care team in their own name.
GRANT SELECT, INSERT ON assessment TO accord_app;
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_seen ON assessment FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id));
CREATE POLICY assessment_filled ON assessment FOR INSERT WITH CHECK (clinic_id = app_clinic() AND reads_chart(patient_id)
  AND (app_role() = 'system' OR filled_by_id = app_actor()));

-- Added to, never changed: a questionnaire that is filled in again is a new row, and the newest counts.
CREATE FUNCTION assessment_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a filled-in questionnaire is added to, never changed' USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER assessment_stands BEFORE UPDATE OR DELETE ON assessment FOR EACH ROW EXECUTE FUNCTION assessment_stands();
CREATE TRIGGER assessment_not_emptied BEFORE TRUNCATE ON assessment EXECUTE FUNCTION assessment_stands();
