-- What keeps a part of a plan from being taken until someone who may sign it closes it with a reason, or signs the part anew.
CREATE TABLE "dose_hold" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "modality" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_id" UUID,
    "opened_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" UUID,
    "taken_back_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_by_name" TEXT,
    "close_reason" TEXT,
    "closing_version_id" UUID,

    CONSTRAINT "dose_hold_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "dose_hold_clinic_id_patient_id_closed_at_idx" ON "dose_hold"("clinic_id", "patient_id", "closed_at");
ALTER TABLE "dose_hold" ADD CONSTRAINT "dose_hold_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dose_hold" ADD CONSTRAINT "dose_hold_clinic_id_closing_version_id_fkey" FOREIGN KEY ("clinic_id", "closing_version_id") REFERENCES "plan_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dose_hold ADD CONSTRAINT dose_hold_words CHECK (char_length(modality) BETWEEN 1 AND 40
  AND reason IN ('opioid', 'medicine', 'surgery', 'pregnancy', 'emergency', 'reaction', 'withdrawal', 'liver', 'clinic')
  AND char_length(because) BETWEEN 1 AND 600
  AND source IN ('doseLog', 'checkIn', 'assessment', 'message', 'fact', 'inbox', 'clinic')
  AND opened_on BETWEEN '1990-01-01' AND '2300-12-31'
  AND char_length(coalesce(closed_by_name, '')) <= 200 AND char_length(coalesce(close_reason, '')) <= 600);
-- Closed by a person with a reason; a signed version is a reason that says which.
ALTER TABLE dose_hold ADD CONSTRAINT dose_hold_close CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
  AND (closed_at IS NULL) = (closed_by_name IS NULL) AND (closed_at IS NULL) = (close_reason IS NULL)
  AND (closed_at IS NOT NULL OR closing_version_id IS NULL) AND char_length(coalesce(close_reason, 'x')) >= 1);
-- The same told twice on one day holds once.
CREATE UNIQUE INDEX dose_hold_once ON dose_hold (clinic_id, patient_id, modality, reason, opened_on) WHERE closed_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON dose_hold TO accord_app;
ALTER TABLE dose_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE dose_hold FORCE ROW LEVEL SECURITY;
CREATE POLICY dose_hold_seen ON dose_hold FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id));
CREATE POLICY dose_hold_opened ON dose_hold FOR INSERT WITH CHECK (clinic_id = app_clinic() AND reads_chart(patient_id));
CREATE POLICY dose_hold_changed ON dose_hold FOR UPDATE USING (clinic_id = app_clinic() AND reads_chart(patient_id));

CREATE FUNCTION dose_hold_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('DELETE', 'TRUNCATE') THEN
    RAISE EXCEPTION 'what held a dose is closed, never taken away' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.closed_at IS NOT NULL OR NEW.taken_back_at IS NOT NULL THEN
      RAISE EXCEPTION 'a hold begins open' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.clinic_id, OLD.id, OLD.patient_id, OLD.modality, OLD.reason, OLD.because, OLD.source, OLD.source_id, OLD.opened_on, OLD.opened_at, OLD.opened_by_id)
    IS DISTINCT FROM (NEW.clinic_id, NEW.id, NEW.patient_id, NEW.modality, NEW.reason, NEW.because, NEW.source, NEW.source_id, NEW.opened_on, NEW.opened_at, NEW.opened_by_id)
    OR (OLD.closed_at IS NOT NULL AND OLD IS DISTINCT FROM NEW) THEN
    RAISE EXCEPTION 'why a dose was held stays as it was told' USING ERRCODE = 'restrict_violation';
  END IF;
  -- "I told this by mistake" is noted; it closes nothing. Whoever may sign the part closes it, in their own name.
  IF NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL AND app_role() <> 'system'
    AND NOT (app_role() = 'physician' AND NEW.closed_by_id = app_actor()) THEN
    RAISE EXCEPTION 'a physician says that it may be taken again' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dose_hold_stands BEFORE INSERT OR UPDATE OR DELETE ON dose_hold FOR EACH ROW EXECUTE FUNCTION dose_hold_stands();
CREATE TRIGGER dose_hold_not_emptied BEFORE TRUNCATE ON dose_hold EXECUTE FUNCTION dose_hold_stands();

-- What a dose log says: the answer to a dose that was asked for, a dose taken although it was not to be taken, or "I am not sure".
ALTER TABLE "dose_log" ADD COLUMN "told" TEXT NOT NULL DEFAULT 'asked';
ALTER TABLE dose_log ADD CONSTRAINT dose_log_told CHECK (told IN ('asked', 'against', 'unsure') AND (told <> 'against' OR taken)
  AND (told <> 'unsure' OR NOT taken));

-- The patient's own word that a plan waits for: no opioid since a day.
CREATE TABLE "own_word" (
    "clinic_id" UUID NOT NULL DEFAULT app_clinic(),
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "modality" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "about" DATE NOT NULL,
    "yes" BOOLEAN NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_word_pkey" PRIMARY KEY ("clinic_id","id")
);
CREATE INDEX "own_word_clinic_id_patient_id_idx" ON "own_word"("clinic_id", "patient_id");
ALTER TABLE "own_word" ADD CONSTRAINT "own_word_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE own_word ADD CONSTRAINT own_word_words CHECK (char_length(modality) BETWEEN 1 AND 40 AND question IN ('noOpioidSince')
  AND about BETWEEN '1990-01-01' AND '2300-12-31');
GRANT SELECT, INSERT ON own_word TO accord_app;
ALTER TABLE own_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_word FORCE ROW LEVEL SECURITY;
CREATE POLICY own_word_seen ON own_word FOR SELECT USING (clinic_id = app_clinic() AND reads_chart(patient_id));
-- Nobody gives a patient's word for them.
CREATE POLICY own_word_given ON own_word FOR INSERT WITH CHECK (clinic_id = app_clinic()
  AND (app_role() = 'system' OR (app_role() = 'patient' AND patient_id = app_actor())));

-- "I sleep by day": a bedtime dose may then be told at any hour of the day that the patient means.
ALTER TABLE "patient" ADD COLUMN "sleeps_by_day" BOOLEAN NOT NULL DEFAULT false;
